import type { Instant } from './instant.ts';
import { openSpans } from './open-spans.ts';
import { dayAt, daysAfter } from './wall-clock.ts';
import type { Opening } from './window.ts';
import type { Zone } from './zone.ts';

/** How many milliseconds between two moments are open time; spans that overlap count once, and 0 where the second isn't later. */
export const openBetween = (
  { windows, holidays }: Opening,
  { from, to }: { from: Instant; to: Instant },
  zone: Zone,
): number => {
  const closed = new Set(holidays.map(({ date }) => date));
  const last = daysAfter(dayAt(to, zone), 1);
  let [open, counted]: [number, number] = [0, from];
  for (let day = daysAfter(dayAt(from, zone), -2); day <= last; day = daysAfter(day, 1)) {
    if (closed.has(day)) continue;
    for (const { opens, closes } of openSpans(windows, day, zone)) {
      const [start, end] = [Math.max(opens, counted), Math.min(closes, to)];
      if (start >= end) continue;
      open += end - start;
      counted = end;
    }
  }
  return open;
};
