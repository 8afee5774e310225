import { lessOrEqual, less, looselyEqual } from '../evaluate/loose.ts';
import { peek } from '../evaluate/path.ts';
import type { Test } from '../tree/operator.ts';

/** The quickest test of a field against a number. */
export type AgainstNumber = (key: string, limit: number) => Test;

/** field > limit */
export const moreThanNumber: AgainstNumber = (key, limit) => (data) => {
  const value = peek(data, key);
  return typeof value === 'number' ? value > limit : less(limit, value ?? null);
};

/** field >= limit */
export const atLeastNumber: AgainstNumber = (key, limit) => (data) => {
  const value = peek(data, key);
  return typeof value === 'number' ? value >= limit : lessOrEqual(limit, value ?? null);
};

/** field < limit */
export const lessThanNumber: AgainstNumber = (key, limit) => (data) => {
  const value = peek(data, key);
  return typeof value === 'number' ? value < limit : less(value ?? null, limit);
};

/** field <= limit */
export const atMostNumber: AgainstNumber = (key, limit) => (data) => {
  const value = peek(data, key);
  return typeof value === 'number' ? value <= limit : lessOrEqual(value ?? null, limit);
};

/** field == limit */
export const equalNumber: AgainstNumber = (key, limit) => (data) => {
  const value = peek(data, key);
  return typeof value === 'number' ? value === limit : looselyEqual(value ?? null, limit);
};

/** field != limit */
export const notEqualNumber: AgainstNumber = (key, limit) => (data) => {
  const value = peek(data, key);
  return typeof value === 'number' ? value !== limit : !looselyEqual(value ?? null, limit);
};
