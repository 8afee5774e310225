import type { Instant } from './instant.ts';
import { dayAt, daysAfter, onWallClock, type TimeOfDay, type Weekday, weekdayOf } from './wall-clock.ts';
import type { Zone } from './zone.ts';

/** A time of day on some days of the week. */
export interface WeeklyTime {
  days: readonly Weekday[];
  at: TimeOfDay;
}

/** The first moment from `now` on at which the wall clock of a zone shows that time on one of those days; null without a day. */
export const nextTime = ({ days, at }: WeeklyTime, now: Instant, zone: Zone): Instant | null => {
  const today = dayAt(now, zone);
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = daysAfter(today, ahead);
    if (!days.includes(weekdayOf(day))) continue;
    const found = onWallClock(day, at, zone);
    if (found >= now) return found;
  }
  return null;
};
