import { withinBudget } from './evaluate/budget.ts';
import { carefulBuild, quickBuild } from './evaluate/build.ts';
import { isPlain } from './evaluate/path.ts';
import type { CompiledRule, Rule, RuleContext } from './rule.ts';
import type { Node, Step } from './tree/operator.ts';
import { treeOf } from './tree/tree-of.ts';

const iterates = (node: Node): boolean => {
  if (node.kind === 'list') return node.items.some(iterates);
  if (node.kind === 'variable') return node.fallback !== null && iterates(node.fallback);
  return node.kind === 'call' && (node.operator.inner !== undefined || node.args.some(iterates));
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
export const compileTree = (tree: Node): CompiledRule => (iterates(tree) ? withinBudget(guarded(tree)) : guarded(tree));

/** Makes a rule ready to be evaluated many times; throws a `RuleError` only when the rule itself is malformed. */
export const compile = (rule: Rule): CompiledRule => compileTree(treeOf(rule));

/** The value of a rule for some data. To ask a rule often, `compile` it once. */
export const evaluate = (rule: Rule, data: unknown, context?: RuleContext): unknown => compile(rule)(data, context);
