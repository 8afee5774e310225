import { withinBudget } from './evaluate/budget.ts';
import { carefulBuild, quickBuild } from './evaluate/build.ts';
import { isPlain } from './evaluate/path.ts';
import type { CompiledRule, Rule, RuleContext } from './rule.ts';
import type { Call, Node, Step } from './tree/operator.ts';
import { treeOf } from './tree/tree-of.ts';

const spends = ({ operator, args }: Call): boolean =>
  operator.grows === true || operator.inner?.of === 'element' || (operator.inner?.place ?? args.length) < args.length;

/** Whether asking a rule may take longer than it is large. */
const isCostly = (node: Node): boolean => {
  if (node.kind === 'list') return node.items.some(isCostly);
  if (node.kind === 'variable') return node.fallback !== null && isCostly(node.fallback);
  return node.kind === 'call' && (spends(node) || node.args.some(isCostly));
};

const guarded = (tree: Node): CompiledRule => {
  const quick = quickBuild.value(tree);
  let careful: Step | null = null;
  return (data: unknown, facts?: RuleContext) => {
    if (isPlain(data)) return quick(data, facts);
    careful ??= carefulBuild.value(tree);
    return careful(data, facts);
  };
};

/** Makes a tree ready to be evaluated many times. */
export const compileTree = (tree: Node): CompiledRule => (isCostly(tree) ? withinBudget(guarded(tree)) : guarded(tree));

/** Makes a rule ready to be evaluated many times; throws a `RuleError` only when the rule itself is malformed. */
export const compile = (rule: Rule): CompiledRule => compileTree(treeOf(rule));

/** The value of a rule for some data. To ask a rule often, `compile` it once. */
export const evaluate = (rule: Rule, data: unknown, context?: RuleContext): unknown => compile(rule)(data, context);
