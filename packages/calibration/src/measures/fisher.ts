import type { Share } from './lift.ts';

/** Likelihoods that differ by less than this are equal: rounding must not tell mirror images apart. */
const alike = 1 + 1e-7;

/**
 * The two-sided p-value of Fisher's exact test, that two groups succeed equally often: the chance, given all four
 * margins, of a table that is no likelier than this one (Fisher 1935). Likelihoods are taken relative to this table's,
 * so that none of them needs a factorial.
 */
export const fisherTest = (one: Share, other: Share): number => {
  const successes = one.successes + other.successes;
  const failures = one.leads + other.leads - successes;
  const least = Math.max(0, one.leads - failures);
  const most = Math.min(one.leads, successes);
  const onward = (k: number): number =>
    ((successes - k) * (one.leads - k)) / ((k + 1) * (failures - one.leads + k + 1));
  let [all, extreme] = [1, 1];
  const count = (likelihood: number): void => {
    all += likelihood;
    if (likelihood <= alike) extreme += likelihood;
  };
  for (let k = one.successes, likelihood = 1; k < most; k += 1) count((likelihood *= onward(k)));
  for (let k = one.successes, likelihood = 1; k > least; k -= 1) count((likelihood /= onward(k - 1)));
  return Math.min(1, extreme / all);
};
