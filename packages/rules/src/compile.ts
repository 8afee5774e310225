import { withinBudget } from './budget.ts';
import { plainBuild } from './build.ts';
import { inspect } from './inspect.ts';
import { compiledLimits } from './limits.ts';
import type { Node } from './operator.ts';
import { parse } from './parse.ts';
import { type CompiledRule, type Rule, type RuleContext } from './rule.ts';
import { RuleError } from './rule-error.ts';

const iterates = (node: Node): boolean => {
  if (node.kind === 'list') return node.items.some(iterates);
  if (node.kind === 'field') return node.fallback !== null && iterates(node.fallback);
  return node.kind === 'call' && (node.operator.inner !== undefined || node.args.some(iterates));
};

/** Reads a rule as a tree; throws a `RuleError` when it is malformed. */
export const treeOf = (rule: Rule): Node => {
  const fault = inspect(rule, compiledLimits, true);
  if (fault) throw new RuleError(fault);
  return parse(rule);
};

/** Makes a rule ready to be evaluated many times; throws a `RuleError` only when the rule itself is malformed. */
export const compile = (rule: Rule): CompiledRule => {
  const tree = treeOf(rule);
  const step = plainBuild.value(tree);
  if (!iterates(tree)) return (data: unknown, context?: RuleContext) => step(data, context);
  return (data: unknown, context?: RuleContext) => withinBudget(() => step(data, context));
};

/** The value of a rule for some data. To ask a rule often, `compile` it once. */
export const evaluate = (rule: Rule, data: unknown, context?: RuleContext): unknown => compile(rule)(data, context);
