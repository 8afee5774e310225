import type { Build, Node, Plain, Test } from '../tree/operator.ts';

/** From so many items on, a set is quicker than a list. */
const many = 8;

const literalsOf = (node: Node): readonly unknown[] | null => {
  if (node.kind !== 'list') return null;
  const values: unknown[] = [];
  for (const item of node.items) {
    if (item.kind !== 'literal' || (typeof item.value === 'object' && item.value !== null)) return null;
    values.push(item.value);
  }
  return values;
};

const isIn = (values: readonly unknown[]): ((value: unknown) => boolean) => {
  if (values.length > many) {
    const set = new Set(values);
    return (value) => set.has(value);
  }
  return (value) => {
    for (const one of values) if (one === value) return true;
    return false;
  };
};

/** A quick test whether a value is one of a list of literals, or null when the list is another. */
export const listTest = (item: Node, list: Node, build: Build): Test | null => {
  const values = literalsOf(list);
  if (values === null) return null;
  const has = isIn(values);
  const key = build.peekable(item);
  if (key !== null) return (data: Plain) => has(data[key] ?? null);
  const step = build.value(item);
  return (data, facts) => has(step(data, facts));
};
