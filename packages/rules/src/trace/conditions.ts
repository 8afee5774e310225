import { guardedBy } from '../english/guarded.ts';
import type { Call, Node } from '../tree/operator.ts';

const joins = new Set(['and', 'or', 'if', '?:']);

/** Whether a node joins or turns round conditions, or asks one of every element, so that those are steps of their own. */
export const isGroup = (node: Node): node is Call => {
  if (node.kind !== 'call') return false;
  const { name, inner, gives } = node.operator;
  if (name === '!' || name === '!!') return node.args.some(isGroup);
  return (joins.has(name) && guardedBy(node) === null) || (inner?.of === 'element' && gives === 'boolean');
};

/** Whether a node is a step worth keeping wherever it stands. */
export const isCondition = (node: Node): boolean =>
  node.kind === 'call' && (joins.has(node.operator.name) || node.operator.gives === 'boolean');

const names = new Set(['missing', 'missing_some']);

/** What a condition looks at: variables, and operators that look at facts themselves. */
export const factsOf = (node: Node): Node[] => {
  if (node.kind === 'variable') return [node];
  if (node.kind === 'list') return node.items.flatMap(factsOf);
  if (node.kind !== 'call') return [];
  const { operator, args } = node;
  if (operator.looks && operator.gives !== 'boolean' && !names.has(operator.name)) return [node];
  return args.flatMap((arg, place) => (operator.inner?.place === place ? [] : factsOf(arg)));
};
