import type { Call, Changes } from '../tree/operator.ts';
import type { Next } from './next.ts';
import { never } from './never.ts';

/**
 * When `and` (settled by a false argument) or `or` (by a true one) may change its truth: while arguments settle it, no
 * sooner than the last of these; else as soon as any.
 */
export const joinedNext =
  (settling: boolean) =>
  (call: Call, changes: Changes): Next => {
    const nexts = call.args.map((arg) => changes.truth(arg));
    if (nexts.every((next) => next === never)) return never;
    const parts = call.args.map((arg, place) => ({ holds: changes.build.test(arg), next: nexts[place] ?? never }));
    return (data, facts) => {
      const settlers = parts.filter(({ holds }) => holds(data, facts) === settling);
      if (settlers.length > 0) return Math.max(...settlers.map(({ next }) => next(data, facts)));
      return Math.min(...parts.map(({ next }) => next(data, facts)));
    };
  };
