import type { Interval } from '../measures/interval.ts';
import { rateOf } from '../measures/rate.ts';
import { type ScoredLead, type Tried, triedOf, type UnpassedLead } from './scored-lead.ts';
import { splitBy } from './split-by.ts';

/** What sales would have got if the score alone had decided, beside what they got; successes are leads won. */
export interface Threshold {
  /** The lowest score that passes no more leads than sales got. */
  from: number;
  today: Tried;
  byScore: Tried;
  /** How many more would have been won, with its interval. */
  extra: Interval;
  /** `more` when the interval lies above zero: the threshold is worth trying. */
  verdict: 'more' | 'no-more';
}

/** The lowest score at and above which there are no more than `most` leads; null when even the highest has more. */
const lowestFor = (most: number, leads: readonly UnpassedLead[]): number | null => {
  let [passed, lowest]: [number, number | null] = [0, null];
  for (const [score, { length }] of [...splitBy(leads, (lead) => lead.score)].toSorted(([a], [b]) => b - a)) {
    if (passed + length > most) break;
    passed += length;
    lowest = score;
  }
  return lowest;
};

/** `gained − lost` with Wilson's interval of the share gained: what both ways pass decides nothing (McNemar 1947). */
const balance = (gained: number, lost: number): Interval => {
  const { low, high } = rateOf(gained, gained + lost);
  const told = (share: number): number => (2 * share - 1) * (gained + lost);
  return { value: gained - lost, low: told(low), high: told(high) };
};

/**
 * The threshold that would have given sales no more leads than they got, and how many would have been won. A lead that
 * sales never got counts with what came of it without them, so the gain is told too small rather than too big. Null where
 * they got none or all of the leads, or so many leads share the highest score that no threshold passes as few.
 */
export const thresholdOf = (passed: readonly ScoredLead[], unpassed: readonly UnpassedLead[]): Threshold | null => {
  const from = lowestFor(passed.length, [...passed, ...unpassed]);
  if (unpassed.length === 0 || from === null) return null;
  const won = (leads: readonly UnpassedLead[]): number => leads.filter((lead) => lead.won).length;
  const added = unpassed.filter(({ score }) => score >= from);
  const dropped = passed.filter(({ score }) => score < from);
  const today = triedOf(passed, 'won');
  const extra = balance(won(added), won(dropped));
  return {
    from,
    today,
    byScore: { leads: today.leads + added.length - dropped.length, successes: today.successes + extra.value },
    extra,
    verdict: extra.low > 0 ? 'more' : 'no-more',
  };
};
