import { bandOf, scoreOf } from '@ripen/domain';
import type { PointsGiven } from '@ripen/workflow';
import type { LedgerEntry } from '@ripen/domain';
import { type Sheet, tell } from './sheet.ts';

/** Gives or takes points: a ledger entry, the lead's sums, and a line in its story when the band changes. */
export const givePoints = (
  sheet: Sheet,
  { dimension, points }: PointsGiven,
  origin: Pick<LedgerEntry, 'model' | 'version' | 'node' | 'reason' | 'event'>,
): void => {
  sheet.ledger.push({ ...origin, lead: sheet.lead.id, dimension, points, at: sheet.world.now });
  const before = scoreOf(sheet.lead.dimensions);
  sheet.lead = {
    ...sheet.lead,
    dimensions: {
      ...sheet.lead.dimensions,
      [dimension]: (sheet.lead.dimensions[dimension] ?? 0) + points,
    },
  };
  sheet.changed = true;
  sheet.stirred.add('score');
  const after = scoreOf(sheet.lead.dimensions);
  if (bandOf(before) !== bandOf(after))
    tell(sheet, 'band', `Went from ${bandOf(before)} to ${bandOf(after)}: the score is ${after}`);
};
