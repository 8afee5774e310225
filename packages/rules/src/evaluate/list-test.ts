import type { Build, Node, Test } from '../tree/operator.ts';
import { peek } from './path.ts';

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

/** A quick test whether a value is one of a list of literals, or null when the list is another. */
export const listTest = (item: Node, list: Node, build: Build): Test | null => {
  const values = literalsOf(list);
  if (values === null) return null;
  const all = values.length > many ? new Set(values) : null;
  const has = (value: unknown): boolean => (all === null ? values.indexOf(value) !== -1 : all.has(value));
  const key = item.kind === 'variable' && item.path.length === 1 && item.fallback === null ? build.peekable(item) : null;
  if (key !== null) return (data) => has(peek(data, key) ?? null);
  const step = build.value(item);
  return (data, facts) => has(step(data, facts));
};
