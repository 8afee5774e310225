/** An estimate and what it may well be: the bounds within which the truth lies 95 times in 100. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** How many standard errors lie on either side of an estimate in a 95% interval. */
export const z95 = 1.959963984540054;

/** The number, moved to the nearest bound when it lies outside of them. */
export const within = (low: number, high: number, number: number): number => Math.min(high, Math.max(low, number));
