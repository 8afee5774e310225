import { type Instant, nextCrossing } from '@ripen/domain';
import { momentOf } from '../moment-of.ts';
import type { Sheet } from '../sheet.ts';

/** When time alone next moves the lead's score over a threshold, or changes whether a match holds; null for never. */
export const wakeOfScore = (sheet: Sheet): Instant | null => {
  if (!sheet.world.scores) return null;
  let next = nextCrossing(sheet.standing, sheet.world.scales, sheet.world.now);
  const timed = sheet.world.models.flatMap(({ matches }) => matches.filter(({ reads }) => reads.time));
  if (timed.length === 0) return next;
  const { data, context } = momentOf(sheet, null);
  for (const { changes } of timed) {
    const change = changes(data, context);
    if (change !== null && (next === null || change < next)) next = change;
  }
  return next;
};
