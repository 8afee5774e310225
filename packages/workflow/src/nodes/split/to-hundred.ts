/** Weights as whole percentages that add up to 100, the nearest to their shares; equal ones where all are 0. */
export const toHundred = (weights: readonly number[]): number[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (whole === 0 ? 100 / weights.length : (weight / whole) * 100));
  const floors = shares.map((share) => Math.floor(share));
  const missing = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const byRest = shares
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(byRest.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0));
};
