import { differenceOf } from '../measures/difference.ts';
import { fisherTest } from '../measures/fisher.ts';
import { holm } from '../measures/holm.ts';
import type { Interval } from '../measures/interval.ts';
import { type Rate, rateOf } from '../measures/rate.ts';
import { type Outcome, type PointsNode, type ScoredLead, type Tried, triedOf } from './scored-lead.ts';

/** The fewest leads on either side of a comparison from which anything is concluded. */
const fewestLeads = 30;

/** A points node: those who got its points beside those who did not. */
export interface NodeComparison extends PointsNode {
  got: Tried & { rate: Rate };
  others: Tried & { rate: Rate };
  /** By how much those who got it succeed more often, from −1 to 1. */
  difference: Interval;
  /** Fisher's exact test, corrected by Holm for the number of nodes compared; null when too few were. */
  chance: number | null;
  verdict: 'better' | 'no-difference-shown' | 'worse' | 'too-few';
}

interface Counted extends PointsNode {
  got: Tried;
  others: Tried;
}

const count = (leads: readonly ScoredLead[], outcome: Outcome): Counted[] => {
  const whole = triedOf(leads, outcome);
  const found = new Map<string, Counted>();
  for (const lead of leads)
    for (const { model, node } of lead.nodes) {
      const key = `${model} ${node}`;
      const one = found.get(key) ?? { model, node, got: { leads: 0, successes: 0 }, others: { ...whole } };
      const success = lead[outcome] ? 1 : 0;
      one.got = { leads: one.got.leads + 1, successes: one.got.successes + success };
      one.others = { leads: one.others.leads - 1, successes: one.others.successes - success };
      found.set(key, one);
    }
  return [...found.values()];
};

const rated = (tried: Tried): Tried & { rate: Rate } => ({ ...tried, rate: rateOf(tried.successes, tried.leads) });

const verdictOf = (chance: number | null, difference: Interval): NodeComparison['verdict'] => {
  if (chance === null) return 'too-few';
  if (chance >= 0.05) return 'no-difference-shown';
  return difference.value > 0 ? 'better' : 'worse';
};

/**
 * For each points node whether those who got it do better than those who did not, the biggest difference first. Nothing
 * is concluded about a node that gave points to fewer than 30 leads, or to all but fewer than 30, nor about any when
 * `mayConclude` says so. In at most 5 of 100 reports is any verdict of better or worse due to chance.
 */
export const compareNodes = (
  leads: readonly ScoredLead[],
  outcome: Outcome,
  mayConclude: boolean,
): NodeComparison[] => {
  const counted = count(leads, outcome);
  const enough = (one: Counted): boolean =>
    mayConclude && one.got.leads >= fewestLeads && one.others.leads >= fewestLeads;
  const tested = counted.filter(enough);
  const chances = holm(tested.map(({ got, others }) => fisherTest(got, others)));
  return counted
    .map((one) => {
      const [got, others] = [rated(one.got), rated(one.others)];
      const difference = differenceOf(got.rate, others.rate);
      const chance = chances[tested.indexOf(one)] ?? null;
      return { ...one, got, others, difference, chance, verdict: verdictOf(chance, difference) };
    })
    .toSorted((a, b) => b.difference.value - a.difference.value);
};
