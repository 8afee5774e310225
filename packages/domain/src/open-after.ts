import type { Instant } from './instant.ts';
import { instant } from './instant.ts';
import { openSpans } from './open-spans.ts';
import { dayAt, daysAfter } from './wall-clock.ts';
import type { Opening } from './window.ts';
import type { Zone } from './zone.ts';

/** How far ahead open time is counted, in days. */
const horizon = 800;

/**
 * The moment at which so many milliseconds of open time have passed since `from`; spans that overlap count once. Null where
 * there isn't as much open time within two years.
 */
export const openAfter = (
  { windows, holidays }: Opening,
  { from, milliseconds }: { from: Instant; milliseconds: number },
  zone: Zone,
): Instant | null => {
  const closed = new Set(holidays.map(({ date }) => date));
  const first = dayAt(from, zone);
  let left = milliseconds;
  let until: number = from;
  for (let ahead = -2; ahead <= horizon; ahead++) {
    const day = daysAfter(first, ahead);
    if (closed.has(day)) continue;
    for (const { opens, closes } of openSpans(windows, day, zone)) {
      const start = Math.max(opens, until);
      if (start >= closes) continue;
      if (left <= closes - start) return instant(start + left);
      left -= closes - start;
      until = closes;
    }
    if (windows.length === 0) return null;
  }
  return null;
};
