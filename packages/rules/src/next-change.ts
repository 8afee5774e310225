import { type Instant, instant } from '@ripen/domain';
import { changesOf } from './changes/changes-of.ts';
import { never } from './changes/never.ts';
import { withinBudget } from './evaluate/budget.ts';
import { carefulBuild, quickBuild } from './evaluate/build.ts';
import { isPlain } from './evaluate/path.ts';
import type { Rule, RuleContext } from './rule.ts';
import type { Next } from './changes/next.ts';
import { treeOf } from './tree/tree-of.ts';

/** The last moment there is. */
const last = 8_640_000_000_000_000;

/** When a rule's answer may change by the passing of time alone, for some data and facts. */
export type NextChange = (data: unknown, context: RuleContext) => Instant | null;

/**
 * Makes a rule ready to be asked when whether it holds may change by the passing of time alone: the first moment after
 * `context.now`, or null when it stays what it is until some fact changes. May be early, never late; asked again at each
 * moment it gives, it goes on and ends. A rule that costs more than its budget holds of nobody and changes never. Throws
 * a `RuleError` when the rule is malformed.
 */
export const nextChange = (rule: Rule): NextChange => {
  const tree = treeOf(rule);
  const quick = changesOf(quickBuild).truth(tree);
  if (quick === never) return () => null;
  let careful: Next | null = null;
  const within = withinBudget((data, facts) => {
    if (facts === undefined) return null;
    if (isPlain(data)) return quick(data, facts);
    careful ??= changesOf(carefulBuild).truth(tree);
    return careful(data, facts);
  });
  return (data, context) => {
    const next = within(data, context);
    return typeof next === 'number' && next <= last ? instant(next) : null;
  };
};
