import { type Group, groupOf } from './group.ts';
import { type Outcome, type ScoredLead, triedOf } from './scored-lead.ts';
import { splitBy } from './split-by.ts';

/** A tenth of the leads by score, 1 with the lowest scores to 10 with the highest, and the scores in it. */
export interface Decile extends Group {
  decile: number;
  from: number;
  to: number;
}

/** The tenth that each score falls into, by the middle of the ranks of the leads that have it. */
const placesOf = (leads: readonly ScoredLead[]): Map<number, number> => {
  const counts = [...splitBy(leads, ({ score }) => score)].toSorted(([a], [b]) => a - b);
  const places = new Map<number, number>();
  let below = 0;
  for (const [score, { length }] of counts) {
    places.set(score, Math.min(10, Math.floor((10 * (below + length / 2)) / leads.length) + 1));
    below += length;
  }
  return places;
};

/**
 * What became of each tenth of the leads by score, lowest first. Leads with the same score are never torn apart, so that
 * tenths differ in size where many share one, and there may be fewer than ten.
 */
export const decilesOf = (leads: readonly ScoredLead[], outcome: Outcome): Decile[] => {
  const whole = triedOf(leads, outcome);
  const places = placesOf(leads);
  return [...splitBy(leads, ({ score }) => places.get(score) ?? 1)]
    .toSorted(([a], [b]) => a - b)
    .map(([decile, part]) => ({
      decile,
      from: part.reduce((least, { score }) => Math.min(least, score), 100),
      to: part.reduce((most, { score }) => Math.max(most, score), 0),
      ...groupOf(part, outcome, whole),
    }));
};
