import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';
import { utc, type Zone } from './zone.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (value: number): string => String(value).padStart(2, '0');

// Leads that take their turns together are told the same moments again and again.
let latest = { at: Number.NaN, zone: '', text: '' };

/** Says a moment as the clocks of a zone show it, which it names: "Sun 14 Mar 2027, 09:00 in New York". */
export const sayTime = (at: Instant, zone: Zone): string => {
  if (latest.at !== at || latest.zone !== zone) latest = { at, zone, text: said(at, zone) };
  return latest.text;
};

const said = (at: Instant, zone: Zone): string => {
  const { year, month, day, hour, minute, dayOfWeek } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return `${days[dayOfWeek - 1]} ${day} ${months[month - 1]} ${year}, ${two(hour)}:${two(minute)} ${placeOf(zone)}`;
};

const placeOf = (zone: Zone): string =>
  zone === utc || !zone.includes('/') ? zone : `in ${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')}`;
