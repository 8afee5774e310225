import { type Interval, within, z95 } from './interval.ts';

/** How many of the leads with one score succeeded, and how many did not. */
export interface Tally {
  score: number;
  successes: number;
  failures: number;
}

interface Ranks {
  successes: number;
  failures: number;
  /** The sum of squares, over all who succeeded, of the share of failures they outdo; and the other way round. */
  squares: { ofSuccesses: number; ofFailures: number };
  area: number;
}

const rank = (tallies: readonly Tally[]): Ranks => {
  const ordered = tallies.toSorted((a, b) => a.score - b.score);
  const successes = ordered.reduce((sum, one) => sum + one.successes, 0);
  const failures = ordered.reduce((sum, one) => sum + one.failures, 0);
  const found: Ranks = { successes, failures, squares: { ofSuccesses: 0, ofFailures: 0 }, area: 0 };
  let below = { successes: 0, failures: 0 };
  for (const one of ordered) {
    const outdone = (below.failures + one.failures / 2) / failures;
    const outdoing = 1 - (below.successes + one.successes / 2) / successes;
    found.area += one.successes * outdone;
    found.squares.ofSuccesses += one.successes * outdone ** 2;
    found.squares.ofFailures += one.failures * outdoing ** 2;
    below = { successes: below.successes + one.successes, failures: below.failures + one.failures };
  }
  return { ...found, area: found.area / successes };
};

const variance = (squares: number, count: number, area: number): number =>
  Math.max(0, squares - count * area * area) / (count - 1) / count;

/** Hanley and McNeil's variance of an area, in the even form that Newcombe gave it. */
const spread = (area: number, { successes, failures }: Ranks): number => {
  const mean = (successes + failures) / 2 - 1;
  const share = 1 + mean * ((1 - area) / (2 - area) + area / (1 + area));
  return (area * (1 - area) * share) / (successes * failures);
};

/** How far a complete separation may be from one in truth: Newcombe's score interval, searched for by halving. */
const reachOfSeparation = (ranks: Ranks): number => {
  let [near, far] = [0.5, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (near + far) / 2;
    if (1 - middle > z95 * Math.sqrt(spread(middle, ranks))) near = middle;
    else far = middle;
  }
  return 1 - near;
};

/**
 * The area under the ROC curve, from 0 to 1: how often one who succeeded has a higher score than one who did not, ties
 * counted half; with DeLong's 95% interval (DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837–845). Where the
 * scores separate the two completely, DeLong knows no doubt, and Newcombe's score interval stands in (2006, Stat Med
 * 25:559–573, method 5). Null with fewer than two on either side.
 */
export const areaUnderCurve = (tallies: readonly Tally[]): Interval | null => {
  const ranks = rank(tallies);
  const { successes, failures, squares, area } = ranks;
  if (successes < 2 || failures < 2) return null;
  if (area === 1 || area === 0) {
    const reach = reachOfSeparation(ranks);
    return { value: area, low: area === 1 ? 1 - reach : 0, high: area === 1 ? 1 : reach };
  }
  const error = Math.sqrt(
    variance(squares.ofSuccesses, successes, area) + variance(squares.ofFailures, failures, area),
  );
  return { value: area, low: within(0, 1, area - z95 * error), high: within(0, 1, area + z95 * error) };
};
