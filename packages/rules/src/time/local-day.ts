import { utc, type Instant, type Zone } from '@ripen/domain';

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
