/** The value below which that share of sorted values lies; 0 where there are none. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Milliseconds, in words. */
export const saySeconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(2)} s`;

/** How late things were, of so many milliseconds each, in words. */
export const sayLateness = (values: readonly number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  return `${saySeconds(quantile(sorted, 0.5))} (median), ${saySeconds(quantile(sorted, 0.99))} (99 of 100), ${saySeconds(sorted.at(-1) ?? 0)} (most)`;
};
