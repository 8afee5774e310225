import { daysAfter, onWallClock, weekdayOf } from './wall-clock.ts';
import type { Opening } from './window.ts';
import type { Zone } from './zone.ts';

/** The spans of open time that begin on a day, in milliseconds since 1970, in order; they may overlap. */
export const openSpans = (
  windows: Opening['windows'],
  day: string,
  zone: Zone,
): { opens: number; closes: number }[] => {
  const weekday = weekdayOf(day);
  return windows
    .filter(({ days }) => days.includes(weekday))
    .map(({ from, to }) => ({
      opens: onWallClock(day, from, zone),
      closes: onWallClock(to <= from ? daysAfter(day, 1) : day, to, zone),
    }))
    .toSorted((a, b) => a.opens - b.opens);
};
