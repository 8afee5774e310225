import { parseInstant, type Instant } from '@ripen/domain';

/** A point in time as rules see it: a moment, or a whole day (counted from 1970-01-01) of the lead's own calendar. */
export type Moment = { at: Instant } | { day: number };

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const lengthOf = (year: number, month: number): number => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
};

/** Days from 1970-01-01 to a date of the Gregorian calendar; years are counted from March, so that leap days come last. */
const dayNumber = (year: number, month: number, day: number): number => {
  const marchYear = month > 2 ? year : year - 1;
  const century = Math.floor(marchYear / 100);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - century + Math.floor(century / 4);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
};

const readDay = (text: string): number | null => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = Number(day);
  return date >= 1 && date <= lengthOf(Number(year), Number(month))
    ? dayNumber(Number(year), Number(month), date)
    : null;
};

/** Reads `2027-03-01` as a day and an RFC 3339 date-time with an offset as a moment; anything else is null. */
export const readMoment = (value: unknown): Moment | null => {
  if (typeof value !== 'string' || value.length < 10 || value.length > 40) return null;
  if (value.length === 10) {
    const day = readDay(value);
    return day === null ? null : { day };
  }
  const read = parseInstant(value);
  return read.ok ? { at: read.value } : null;
};
