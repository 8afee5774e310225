import { type NodeComparison, compareNodes } from './report/compare-nodes.ts';
import { type Decile, decilesOf } from './report/deciles.ts';
import { type NamedGroup, bandsOf, gradesOf } from './report/named-groups.ts';
import { refusalOf } from './report/refusal.ts';
import { type Outcome, type ScoredLead, triedOf } from './report/scored-lead.ts';
import { saySeparation } from './report/say-separation.ts';
import { sayThreshold } from './report/say-threshold.ts';
import { type Separation, separationOf } from './report/separation.ts';
import { type Threshold, thresholdOf } from './report/threshold.ts';

/** The score held against what came of it. */
export interface Calibration {
  outcome: Outcome;
  leads: number;
  passed: number;
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
  /** What the threshold would have changed, or why there is none, in sentences; null with a refusal. */
  advice: string | null;
  nodes: NodeComparison[];
}

/** Holds the score of the leads against an outcome; it concludes nothing from fewer than 30 of either kind. */
export const calibrate = (leads: readonly ScoredLead[], outcome: Outcome): Calibration => {
  const whole = triedOf(leads, outcome);
  const refusal = refusalOf(whole, outcome);
  const separation = refusal === null ? separationOf(leads, outcome) : null;
  const threshold = refusal === null ? thresholdOf(leads, outcome) : null;
  return {
    outcome,
    leads: whole.leads,
    passed: leads.filter(({ passed }) => passed).length,
    successes: whole.successes,
    deciles: decilesOf(leads, outcome),
    grades: gradesOf(leads, outcome),
    bands: bandsOf(leads, outcome),
    refusal,
    separation: separation && { ...separation, sentence: saySeparation(separation, outcome) },
    threshold,
    advice: refusal === null ? sayThreshold(threshold, outcome) : null,
    nodes: compareNodes(leads, outcome, refusal === null),
  };
};
