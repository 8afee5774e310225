import { compiledLimits } from '../limits.ts';
import type { Rule } from '../rule.ts';
import { RuleError } from '../rule-error.ts';
import { inspect } from './inspect.ts';
import type { Node } from './operator.ts';
import { parse } from './parse.ts';

/** Reads a rule as a tree; throws a `RuleError` when it is malformed. */
export const treeOf = (rule: Rule): Node => {
  const seen = inspect(rule, compiledLimits);
  if (!seen.ok) throw new RuleError(seen.error);
  return parse(seen.value);
};
