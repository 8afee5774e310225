import type { Interval } from './interval.ts';
import type { Rate } from './rate.ts';

/**
 * By how much the first share exceeds the second, from −1 to 1, with the 95% interval that Newcombe built from the two
 * Wilson intervals (Newcombe 1998, Stat Med 17:873–890, method 10).
 */
export const differenceOf = (one: Rate, other: Rate): Interval => {
  const value = one.value - other.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  };
};
