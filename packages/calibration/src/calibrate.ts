import { type NodeComparison, compareNodes } from './report/compare-nodes.ts';
import { type Decile, decilesOf } from './report/deciles.ts';
import { type NamedGroup, bandsOf, gradesOf } from './report/named-groups.ts';
import { refusalOf } from './report/refusal.ts';
import { type Outcome, type ScoredLead, triedOf, type UnpassedLead } from './report/scored-lead.ts';
import { saySeparation } from './report/say-separation.ts';
import { incomparable, sayThreshold } from './report/say-threshold.ts';
import { type Separation, separationOf } from './report/separation.ts';
import { type Threshold, thresholdOf } from './report/threshold.ts';

/** The score held against what came of it. */
export interface Calibration {
  outcome: Outcome;
  leads: number;
  /** With how many leads the outcome came. */
  successes: number;
  /** Lowest scores first. */
  deciles: Decile[];
  grades: NamedGroup[];
  bands: NamedGroup[];
  /** Why nothing is concluded, in a sentence. Then there is no separation and no threshold, and no node has a verdict. */
  refusal: string | null;
  separation: (Separation & { sentence: string }) | null;
  threshold: Threshold | null;
  /** What the threshold would have changed, or why there is none, in sentences; null with a refusal, and where the leads that sales never got aren't told. */
  advice: string | null;
  nodes: NodeComparison[];
}

/**
 * Holds the score of the leads that sales got against an outcome; it concludes nothing from fewer than 30 of either kind.
 * With the leads that sales never got, it also says of what was won what a threshold would have passed on instead.
 */
export const calibrate = (
  leads: readonly ScoredLead[],
  outcome: Outcome,
  unpassed: readonly UnpassedLead[] | null = null,
): Calibration => {
  const whole = triedOf(leads, outcome);
  const refusal = refusalOf(whole, outcome);
  const separation = refusal === null ? separationOf(leads, outcome) : null;
  const compared = refusal === null && outcome === 'won' ? unpassed : null;
  const threshold = compared && thresholdOf(leads, compared);
  const advice = outcome === 'won' ? compared && sayThreshold(threshold) : incomparable;
  return {
    outcome,
    leads: whole.leads,
    successes: whole.successes,
    deciles: decilesOf(leads, outcome),
    grades: gradesOf(leads, outcome),
    bands: bandsOf(leads, outcome),
    refusal,
    separation: separation && { ...separation, sentence: saySeparation(separation, outcome) },
    threshold,
    advice: refusal === null ? advice : null,
    nodes: compareNodes(leads, outcome, refusal === null),
  };
};
