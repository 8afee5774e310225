import type { Node } from './operator.ts';

/** How many parts a node has, itself included: about how long it takes to be asked once. */
export const weightOf = (node: Node): number => {
  if (node.kind === 'list') return node.items.reduce((sum, item) => sum + weightOf(item), 1);
  if (node.kind === 'call') return node.args.reduce((sum, arg) => sum + weightOf(arg), 1);
  return node.kind === 'variable' && node.fallback !== null ? 1 + weightOf(node.fallback) : 1;
};
