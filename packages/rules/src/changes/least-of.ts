import type { Next } from './next.ts';
import { never } from './never.ts';

/** The soonest of several changes. */
export const leastOf = (nexts: readonly Next[]): Next => {
  const [first, ...others] = nexts.filter((next) => next !== never);
  if (first === undefined) return never;
  if (others.length === 0) return first;
  return (data, facts) => {
    let soonest = first(data, facts);
    for (const other of others) soonest = Math.min(soonest, other(data, facts));
    return soonest;
  };
};
