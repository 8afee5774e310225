import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Instant, instant } from './instant.ts';
import { settleWallClock } from './settle-wall-clock.ts';
import { utc, type Zone } from './zone.ts';

const whole = z.number().int().min(0).max(100_000_000);

/** The units of a duration, largest first. */
export const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
export type Unit = (typeof units)[number];

/** A span of time as an object of units: `{ days: 3, hours: 12 }`. Two years at most, longer than nothing. */
export const duration = z
  .strictObject({
    years: whole.optional(),
    months: whole.optional(),
    weeks: whole.optional(),
    days: whole.optional(),
    hours: whole.optional(),
    minutes: whole.optional(),
    seconds: whole.optional(),
  })
  .superRefine((value, context) => {
    const length = roughly(value);
    if (length <= 0)
      context.addIssue({
        code: 'custom',
        message: 'must be longer than nothing',
        params: { code: 'duration_invalid' },
      });
    if (length > twoYears)
      context.addIssue({ code: 'custom', message: 'must be two years at most', params: { code: 'duration_invalid' } });
  });
export type Duration = z.infer<typeof duration>;

const milliseconds = {
  years: 366 * 86_400_000,
  months: 31 * 86_400_000,
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
};
const twoYears = 2 * milliseconds.years;

/** About how long a duration is, in milliseconds: a month counts 31 days and a year 366. For limits, not for clocks. */
export const roughly = (value: Duration): number =>
  units.reduce((sum, unit) => sum + (value[unit] ?? 0) * milliseconds[unit], 0);

/** Whether a duration keeps a wall clock: it has years, months, weeks or days. */
export const keepsWallClock = ({ years, months, weeks, days }: Duration): boolean =>
  Boolean(years || months || weeks || days);

/**
 * The moment a duration after `from`. Years to days keep the wall clock of the zone (a time skipped by a clock change
 * becomes the first valid moment after the gap, a doubled one its first occurrence); hours to seconds elapse.
 */
export const plus = (from: Instant, value: Duration, zone: Zone): Instant =>
  moved(from, value, { zone, forward: true });

/** The moment a duration before `until`, by the same rules. */
export const minus = (until: Instant, value: Duration, zone: Zone): Instant =>
  moved(until, value, { zone, forward: false });

const moved = (from: Instant, value: Duration, { zone, forward }: { zone: Zone; forward: boolean }): Instant => {
  const sign = forward ? 1 : -1;
  if (!keepsWallClock(value)) return instant(from + sign * roughly(value));
  if (zone === utc && !value.years && !value.months) return instant(from + sign * roughly(value));
  const { years = 0, months = 0, weeks = 0, days = 0, ...elapsing } = value;
  const wall = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDateTime();
  const span = { years, months, weeks, days };
  return instant(settleWallClock(forward ? wall.add(span) : wall.subtract(span), zone) + sign * roughly(elapsing));
};

/** Says a duration in English: "3 days and 12 hours". */
export const sayDuration = (value: Duration): string => {
  const parts = units.flatMap((unit) => {
    const count = value[unit];
    return count ? [`${count} ${count === 1 ? unit.slice(0, -1) : unit}`] : [];
  });
  const last = parts.pop() ?? 'no time';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
};
