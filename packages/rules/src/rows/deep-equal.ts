import type { Json } from '@ripen/domain';

const entriesOf = (value: Json): [string, Json][] | null =>
  typeof value === 'object' && value !== null ? Object.entries(value) : null;

/** Whether two JSON values are the same; the order of an object's keys doesn't matter. */
export const deepEqual = (a: Json, b: Json): boolean => {
  const [left, right] = [entriesOf(a), entriesOf(b)];
  if (left === null || right === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b) || left.length !== right.length) return false;
  const other = new Map(right);
  return left.every(([key, value]) => {
    const match = other.get(key);
    return match !== undefined && deepEqual(value, match);
  });
};
