import type { Node } from './operator.ts';

/** A name of a variable as `missing` and `missing_some` take it, with its JSON pointer. */
export interface NamedAt {
  name: string;
  at: string;
}

/** The names that arguments can come to: as literals, in lists, and through `merge` and the branches of `if`. */
export interface Names {
  names: NamedAt[];
  /** What is computed in another way, so that its names can't be known beforehand. */
  computed: Node[];
}

const passes = new Set(['merge', 'if', '?:']);

const isCondition = (call: { operator: { name: string }; args: readonly Node[] }, place: number): boolean =>
  call.operator.name !== 'merge' && place % 2 === 0 && place < call.args.length - 1;

const collect = (node: Node, found: Names): void => {
  if (node.kind === 'list') for (const item of node.items) collect(item, found);
  else if (node.kind === 'literal') {
    if (typeof node.value === 'string' || typeof node.value === 'number')
      found.names.push({ name: String(node.value), at: node.at });
  } else if (node.kind === 'call' && passes.has(node.operator.name)) {
    node.args.forEach((arg, place) => {
      if (!isCondition(node, place)) collect(arg, found);
    });
  } else found.computed.push(node);
};

/** The names of variables in the arguments of `missing` and its like. */
export const namesIn = (args: readonly Node[]): Names => {
  const found: Names = { names: [], computed: [] };
  for (const arg of args) collect(arg, found);
  return found;
};
