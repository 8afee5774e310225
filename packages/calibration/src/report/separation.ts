import { type Tally, areaUnderCurve } from '../measures/area.ts';
import type { Interval } from '../measures/interval.ts';
import type { Outcome, ScoredLead } from './scored-lead.ts';
import { splitBy } from './split-by.ts';

/** How well the score tells apart those with whom the outcome came from the others. */
export interface Separation extends Interval {
  /** `apart` when the interval lies above one half, `reversed` when it lies below, `not-apart` when it holds it. */
  verdict: 'apart' | 'not-apart' | 'reversed';
}

/** How many of the leads with each score had the outcome, and how many had not. */
const talliesOf = (leads: readonly ScoredLead[], outcome: Outcome): Tally[] =>
  [...splitBy(leads, ({ score }) => score)].map(([score, part]) => {
    const successes = part.filter((lead) => lead[outcome]).length;
    return { score, successes, failures: part.length - successes };
  });

/** The area under the ROC curve of the score, and what its interval allows to say. Null with fewer than two of a side. */
export const separationOf = (leads: readonly ScoredLead[], outcome: Outcome): Separation | null => {
  const area = areaUnderCurve(talliesOf(leads, outcome));
  if (!area) return null;
  return { ...area, verdict: area.low > 0.5 ? 'apart' : area.high < 0.5 ? 'reversed' : 'not-apart' };
};
