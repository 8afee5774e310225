import type { Node } from './operator.ts';

const joins = new Set(['and', 'or']);

/** Whether a node can only ever give true or false. */
export const isBoolean = (node: Node): boolean => {
  if (node.kind === 'literal') return typeof node.value === 'boolean';
  if (node.kind !== 'call') return false;
  const { name, gives } = node.operator;
  return gives === 'boolean' || (joins.has(name) && node.args.length > 0 && node.args.every(isBoolean));
};
