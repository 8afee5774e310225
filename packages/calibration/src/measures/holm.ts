/**
 * The p-values corrected for their number, in their own order, by Holm's method (Holm 1979, Scand J Stat 6:65–70): who
 * believes those below 0.05 is wrong about any of them in at most 5 of 100 reports, however they depend on each other.
 */
export const holm = (values: readonly number[]): number[] => {
  const corrected: number[] = Array.from(values, () => 1);
  const ascending = values.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value);
  let least = 0;
  for (const [place, { value, index }] of ascending.entries()) {
    least = Math.max(least, Math.min(1, value * (values.length - place)));
    corrected[index] = least;
  }
  return corrected;
};
