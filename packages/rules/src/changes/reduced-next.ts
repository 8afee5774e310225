import { elements } from '../evaluate/elements.ts';
import { argument, type Call, type Changes } from '../tree/operator.ts';
import type { Next } from './next.ts';
import { weightOf } from '../tree/weight-of.ts';
import { leastOf } from './least-of.ts';
import { never } from './never.ts';

/** When a value carried through a list may change: when the list or the first value does, or the rule at any step on the way. */
export const reducedNext = (call: Call, changes: Changes): Next => {
  const { build } = changes;
  const outer = leastOf([changes.value(argument(call, 0)), changes.value(argument(call, 2))]);
  const inner = changes.inside().value(argument(call, 1));
  if (inner === never) return outer;
  const over = build.value(argument(call, 0));
  const each = build.inside().value(argument(call, 1));
  const initial = call.args.length > 2 ? build.value(argument(call, 2)) : () => null;
  return (data, facts) => {
    let soonest = outer(data, facts);
    let accumulator = initial(data, facts);
    for (const current of elements(over(data, facts), weightOf(argument(call, 1))) ?? []) {
      soonest = Math.min(soonest, inner({ current, accumulator }, facts));
      accumulator = each({ current, accumulator }, facts);
    }
    return soonest;
  };
};
