import { type Interval, within, z95 } from './interval.ts';

/** How many of some leads, as a count and as a share from 0 to 1 with its interval. */
export interface Rate extends Interval {
  count: number;
}

/**
 * The share `count` of `of` leads with Wilson's 95% score interval (Wilson 1927, J Am Stat Assoc 22:209–212). Of no
 * leads at all nothing is known: from 0 to 1.
 */
export const rateOf = (count: number, of: number): Rate => {
  if (of === 0) return { count, value: 0, low: 0, high: 1 };
  const value = count / of;
  const zz = z95 * z95;
  const middle = (value + zz / (2 * of)) / (1 + zz / of);
  const reach = (z95 / (1 + zz / of)) * Math.sqrt((value * (1 - value)) / of + zz / (4 * of * of));
  return {
    count,
    value,
    low: count === 0 ? 0 : within(0, value, middle - reach),
    high: count === of ? 1 : within(value, 1, middle + reach),
  };
};
