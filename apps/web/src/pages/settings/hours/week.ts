import { type Calendar, type Holiday, type SendWindow, type Weekday, weekdays, type Window } from '@ripen/domain';
import { freshKey } from '../fresh-key.ts';

/** Hours of one weekday under edit, with a key that stays. */
export interface Span {
  key: string;
  day: Weekday;
  from: string;
  to: string;
}

/** A holiday under edit, with a key that stays. */
export type HolidayRow = Holiday & { key: string };

/** A calendar under edit, day by day. */
export interface Week {
  spans: readonly Span[];
  holidays: readonly HolidayRow[];
  sendWindow: SendWindow | null;
}

/** A calendar as it is edited: a span for each day of each window. */
export const weekOf = ({ hours, holidays, sendWindow }: Calendar): Week => ({
  spans: hours.flatMap(({ days, from, to }) => days.map((day) => ({ key: freshKey(), day, from, to }))),
  holidays: holidays.map((holiday) => ({ ...holiday, key: freshKey() })),
  sendWindow,
});

const ordered = (days: readonly Weekday[]): Weekday[] => weekdays.filter((day) => days.includes(day));

const hoursOf = (spans: readonly Span[]): Window[] => {
  const windows = new Map<string, Window>();
  for (const day of weekdays)
    for (const { from, to } of spans.filter((span) => span.day === day)) {
      const known = windows.get(`${from} ${to}`);
      windows.set(`${from} ${to}`, { days: ordered([...(known?.days ?? []), day]), from, to });
    }
  return [...windows.values()];
};

const windowOf = ({ days, from, to, exceptHolidays = false }: SendWindow): SendWindow => ({
  days: ordered(days),
  from,
  to,
  ...(exceptHolidays ? { exceptHolidays } : {}),
});

/** The calendar that an edited week stands for: days with the same hours share a window. */
export const calendarOf = ({ spans, holidays, sendWindow }: Week): Calendar => ({
  hours: hoursOf(spans),
  holidays: holidays.map(({ date, name }) => ({ date, name })),
  sendWindow: sendWindow === null ? null : windowOf(sendWindow),
});

/** Where a span stands in the calendar, as a JSON pointer. */
export const placeOfSpan = (spans: readonly Span[], { day, from, to }: Span): string => {
  const index = hoursOf(spans).findIndex(
    (window) => window.days.includes(day) && window.from === from && window.to === to,
  );
  return `/hours/${index}`;
};

/** Whether two calendars mean the same, however they are written. */
export const sameCalendar = (one: Calendar, other: Calendar): boolean =>
  JSON.stringify(calendarOf(weekOf(one))) === JSON.stringify(calendarOf(weekOf(other)));
