import type { LedgerEntry } from '../journal.ts';
import type { Instant } from '../instant.ts';
import type { ModelStanding } from './standing.ts';
import { addTo, emptySum } from './sum.ts';

/** Folds entries of one lead's ledger into the sums of each model, as they are at a moment that none is later than. */
export const foldLedger = (
  entries: readonly Pick<LedgerEntry, 'model' | 'dimension' | 'points' | 'decay' | 'since'>[],
  now: Instant,
): Record<string, ModelStanding['sums']> => {
  const models: Record<string, ModelStanding['sums']> = {};
  for (const { model, dimension, ...given } of entries) {
    const sums = models[model] ?? {};
    models[model] = { ...sums, [dimension]: addTo(sums[dimension] ?? emptySum, given, now) };
  }
  return models;
};
