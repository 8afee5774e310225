import { type Instant, instant } from '../instant.ts';
import type { LedgerEntry } from '../journal.ts';
import { worthAt } from './decay.ts';
import { type Grant, type ModelStanding, type Standing, type Used, emptyModel, emptyStanding } from './standing.ts';

/** What a match of a lead that became part of another gave, and what is now taken back. */
export interface LostGrant {
  model: string;
  version: number;
  grant: Grant;
}

/**
 * Where a lead stands once another became part of it: the matches are its own, the limits of both are used up, and the
 * sums are those of the ledger of both, given by the caller.
 */
export const mergeStandings = (
  own: Standing,
  other: Standing,
  sums: Readonly<Record<string, ModelStanding['sums']>>,
): Standing => {
  const models: Standing['models'] = {};
  for (const model of new Set([...Object.keys(own.models), ...Object.keys(other.models), ...Object.keys(sums)])) {
    const [mine, theirs] = [own.models[model] ?? emptyModel, other.models[model] ?? emptyModel];
    models[model] = { ...mine, sums: sums[model] ?? {}, used: bothUsed(mine.used, theirs.used) };
  }
  return { ...emptyStanding, models };
};

const bothUsed = (mine: Record<string, Used>, theirs: Record<string, Used>): Record<string, Used> => {
  const used = { ...theirs, ...mine };
  for (const [node, a] of Object.entries(mine)) {
    const b = theirs[node];
    if (!b) continue;
    const later = a.last >= b.last ? a : b;
    const dayPoints = a.day === b.day ? a.dayPoints + b.dayPoints : later.dayPoints;
    used[node] = { ...later, times: a.times + b.times, last: instant(Math.max(a.last, b.last)), dayPoints };
  }
  return used;
};

/** What the matches of a lead gave that is still worth something: taken back when the lead becomes part of another, whose own matches hold. */
export const lostGrants = ({ models }: Standing, now: Instant): LostGrant[] =>
  Object.entries(models).flatMap(([model, { version, held }]) =>
    Object.values(held)
      .flat()
      .filter((grant) => worthAt(grant, now) !== 0)
      .map((grant) => ({ model, version, grant })),
  );

/** The ledger entry that takes back what a match gave. */
export const takenBack = (
  { node, dimension, points, decay, since }: Grant,
  from: Pick<LedgerEntry, 'lead' | 'model' | 'version' | 'at' | 'reason'>,
): LedgerEntry => ({ ...from, node, dimension, points: -points, cut: 0, since, decay, event: null });
