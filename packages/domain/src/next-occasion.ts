import { Temporal } from 'temporal-polyfill';
import { type Instant, instant } from './instant.ts';
import type { Zone } from './zone.ts';

/** When something is that hangs on a date: so many days after it (before it, where negative), at a time of day such as `09:00`, and perhaps on every anniversary. */
export interface Occasion {
  days: number;
  yearly: boolean;
  at: string;
}

/** An occasion: the day on which it is, as `2027-03-01`, whatever the zone, and its moment by the clocks of one. */
export interface OccasionAt {
  day: string;
  at: Instant;
}

/**
 * The first occasion of a date (`2027-03-01`, whatever follows) that comes after a moment by the clocks of a zone; null when
 * there is none, or the text isn't a date. The anniversary of a leap day is the day before in other years. A time that a
 * clock change skips or doubles is as with durations.
 */
export const nextOccasion = (
  date: string,
  { days, yearly, at }: Occasion,
  { zone, after }: { zone: Zone; after: Instant },
): OccasionAt | null => {
  const first = readDate(date);
  if (!first) return null;
  const thisYear = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).year;
  const span = Math.ceil(Math.abs(days) / 365) + 1;
  const years = yearly ? Array.from({ length: 2 * span + 1 }, (_, index) => thisYear - span + index) : [first.year];
  for (const year of years) {
    if (year < first.year) continue;
    const day = first.with({ year }).add({ days }).toString();
    const moment = momentOfDay(day, at, zone);
    if (moment > after) return { day, at: moment };
  }
  return null;
};

/** The moment at which a time such as `09:00` comes on a day such as `2027-03-01`, by the clocks of a zone. */
export const momentOfDay = (day: string, time: string, zone: Zone): Instant =>
  instant(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .epochMilliseconds,
  );

const readDate = (text: string): Temporal.PlainDate | null => {
  const match = /^\d{4}-\d{2}-\d{2}/.exec(text);
  try {
    return match && Temporal.PlainDate.from(match[0]);
  } catch {
    return null;
  }
};
