import {
  dayAt,
  daysAfter,
  type Instant,
  instant,
  onOtherClock,
  onWallClock,
  toIso,
  utc,
  weekdays,
  weekdayOf,
  type Zone,
} from '@ripen/domain';
import { type Cron, readCron } from './cron.ts';

/** A leap day that falls on a day of the week may be this many days away. */
const farthest = 366 * 41;

/**
 * When a cron expression of five parts ticks next after a moment, by the clocks of a zone: infinitely late where it never
 * does, or isn't one. A time that a clock change skips is the first moment after the gap; one that comes twice, its first.
 */
export const nextTick = (text: string, zone: Zone, after: Instant): Instant => {
  const cron = readCron(text);
  if (cron === null) return never;
  const today = dayAt(after, zone);
  const clock = toIso(onOtherClock(after, zone, utc)).slice(11, 16);
  for (let ahead = 0, day = today; ahead <= farthest; ahead++, day = daysAfter(day, 1)) {
    if (!fallsOn(cron, day)) continue;
    for (const time of timesOf(cron)) {
      if (day === today && time < clock) continue;
      const at = onWallClock(day, time, zone);
      if (at > after) return at;
    }
  }
  return never;
};

const never = instant(Number.POSITIVE_INFINITY);

const two = (value: number): string => String(value).padStart(2, '0');

const timesOf = function* ({ hours, minutes }: Cron): Generator<string> {
  for (const hour of hours) for (const minute of minutes) yield `${two(hour)}:${two(minute)}`;
};

// Where both the day of the month and that of the week are told, either is enough.
const fallsOn = ({ days, months, weekdays: named, either }: Cron, day: string): boolean => {
  if (!months.has(Number(day.slice(5, 7)))) return false;
  const [ofMonth, ofWeek] = [days.has(Number(day.slice(8))), named.has((weekdays.indexOf(weekdayOf(day)) + 1) % 7)];
  return either ? ofMonth || ofWeek : ofMonth && ofWeek;
};
