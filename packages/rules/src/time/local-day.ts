import { instant, utc, type Instant, type Zone } from '@ripen/domain';

/** The length of a day without a clock change, in milliseconds. */
export const dayLength = 86_400_000;

const formats = new Map<Zone, Intl.DateTimeFormat>();

const formatOf = (zone: Zone): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  if (formats.size < 1_000) formats.set(zone, made);
  return made;
};

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
const offsetAt = (at: Instant, zone: Zone): number => {
  const name =
    formatOf(zone)
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds] = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(name) ?? [];
  const length = (Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1_000;
  return sign === '-' ? -length : length;
};

let last: { at: Instant; zone: Zone; day: number } | null = null;

/** The date it is in a zone at a moment, as days from 1970-01-01. */
export const localDay = (at: Instant, zone: Zone): number => {
  if (zone === utc) return Math.floor(at / dayLength);
  if (last !== null && last.at === at && last.zone === zone) return last.day;
  const day = Math.floor((at + offsetAt(at, zone)) / dayLength);
  last = { at, zone, day };
  return day;
};

/** Days from 1970 that have a date in every zone. */
const lastDay = 99_999_998;
/** No zone is further from UTC than this, in milliseconds. */
const furthest = 16 * 3_600_000;

const starts = new Map<string, number>();

/** The first moment of a day (counted from 1970-01-01) in a zone, in milliseconds; infinite when the calendar doesn't reach so far. */
export const dayStart = (day: number, zone: Zone): number => {
  if (Math.abs(day) > lastDay) return Number.POSITIVE_INFINITY;
  if (zone === utc) return day * dayLength;
  const key = `${zone} ${day}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = findStart(day, zone);
  if (starts.size >= 10_000) starts.clear();
  starts.set(key, start);
  return start;
};

const findStart = (day: number, zone: Zone): number => {
  let before = day * dayLength - furthest;
  let after = day * dayLength + furthest;
  const offset = offsetAt(instant(before), zone);
  if (offset === offsetAt(instant(after), zone)) return day * dayLength - offset;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDay(instant(middle), zone) < day) before = middle;
    else after = middle;
  }
  return after;
};
