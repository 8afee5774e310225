import { z } from 'zod';
import type { Instant } from './instant.ts';
import { calendarDay, daysAfter, dayAt, onWallClock, timeOfDay, weekdayOf, weekdays } from './wall-clock.ts';
import type { Zone } from './zone.ts';

/** Days of the week and a span of the day, on some wall clock. A span that ends no later than it begins ends on the next day. */
export const window = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1, 'needs a day of the week').max(7),
  from: timeOfDay,
  to: timeOfDay,
});
export type Window = z.infer<typeof window>;

/** When messages go out, on the lead's clock; `exceptHolidays` lets no span begin on a holiday. */
export const sendWindow = window.extend({ exceptHolidays: z.boolean().optional() });
export type SendWindow = z.infer<typeof sendWindow>;

/** A day on which nobody works. */
export const holiday = z.strictObject({ date: calendarDay, name: z.string().trim().min(1, 'needs a name').max(128) });
export type Holiday = z.infer<typeof holiday>;

/** When a workspace works, when it doesn't, and when it sends messages; `sendWindow` null is at any time. */
export const calendar = z.strictObject({
  hours: z.array(window).max(50),
  holidays: z.array(holiday).max(1_000),
  sendWindow: sendWindow.nullable(),
});
export type Calendar = z.infer<typeof calendar>;

/** The calendar that every workspace starts with: Monday to Friday from nine to five, no holidays, messages at any time. */
export const standardCalendar: Calendar = {
  hours: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00', to: '17:00' }],
  holidays: [],
  sendWindow: null,
};

/** How far ahead an open time is looked for, in days. */
export const openHorizon = 30;

/** Spans of the week that are open, and the days on which none begins. */
export interface Opening {
  windows: readonly Window[];
  holidays: readonly Holiday[];
}

/** The first open moment from `now` on: `now` itself where it is open; null where nothing opens within 30 days. A span belongs to the day it begins on. */
export const nextOpen = ({ windows, holidays }: Opening, now: Instant, zone: Zone): Instant | null => {
  const closed = new Set(holidays.map(({ date }) => date));
  const today = dayAt(now, zone);
  for (let ahead = -2; ahead <= openHorizon; ahead++) {
    const day = daysAfter(today, ahead);
    if (closed.has(day)) continue;
    const first = firstWithin(windows, { day, now, zone });
    if (first !== null) return first;
  }
  return null;
};

interface Day {
  day: string;
  now: Instant;
  zone: Zone;
}

const firstWithin = (windows: readonly Window[], { day, now, zone }: Day): Instant | null => {
  const weekday = weekdayOf(day);
  let first: Instant | null = null;
  for (const { days, from, to } of windows) {
    if (!days.includes(weekday)) continue;
    const opens = onWallClock(day, from, zone);
    const closes = onWallClock(to <= from ? daysAfter(day, 1) : day, to, zone);
    const at = opens < now ? now : opens;
    if (at < closes && (first === null || at < first)) first = at;
  }
  return first;
};
