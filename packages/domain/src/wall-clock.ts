import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Instant } from './instant.ts';
import { settleWallClock } from './settle-wall-clock.ts';
import type { Zone } from './zone.ts';

/** The days of the week, Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** A time of day on a clock of 24 hours: `09:30`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 09:30');
export type TimeOfDay = z.infer<typeof timeOfDay>;

/** Whether a text is a day of the calendar as ISO 8601 writes it: `2027-03-14`. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};

/** A day of the calendar: `2027-03-14`. */
export const calendarDay = z.string().refine(isDay, 'must be a day that exists, such as 2027-03-14');

/**
 * The moment at which the wall clock of a zone shows a time on a day. A time that a clock change skips is the first
 * valid moment after the gap; one that comes twice is its first occurrence.
 */
export const onWallClock = (day: string, time: TimeOfDay, zone: Zone): Instant =>
  settleWallClock(Temporal.PlainDateTime.from(`${day}T${time}`), zone);

/** The moment at which a zone's wall clock shows what another zone's showed at a moment. */
export const onOtherClock = (at: Instant, from: Zone, to: Zone): Instant =>
  settleWallClock(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(from).toPlainDateTime(), to);

/** The day that a moment lies in, in a zone. */
export const dayAt = (at: Instant, zone: Zone): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The day a number of days later, or earlier where the number is negative. */
export const daysAfter = (day: string, count: number): string =>
  Temporal.PlainDate.from(day).add({ days: count }).toString();

/** The day of the week of a day. */
export const weekdayOf = (day: string): Weekday => {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return weekdays[dayOfWeek - 1] ?? 'monday';
};
