import type { Temporal } from 'temporal-polyfill';
import { type Instant, instant } from './instant.ts';
import type { Zone } from './zone.ts';

/** The moment a wall clock shows a day and time: the first valid one after a gap, the first of two. */
export const settleWallClock = (plain: Temporal.PlainDateTime, zone: Zone): Instant => {
  const found = plain.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (found.toPlainDateTime().equals(plain)) return instant(found.epochMilliseconds);
  const before = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return instant((before.getTimeZoneTransition('next') ?? found).epochMilliseconds);
};
