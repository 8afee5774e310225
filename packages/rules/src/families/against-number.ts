import { lessOrEqual, less, looselyEqual } from '../evaluate/loose.ts';
import type { Plain, Test } from '../tree/operator.ts';

/** The quickest test of a field against a number. */
export type AgainstNumber = (key: string, limit: number) => Test;

/** The quickest test of a field against two numbers. */
export type BetweenNumbers = (key: string, low: number, high: number) => Test;

/** low < field < high */
export const strictlyBetweenNumbers: BetweenNumbers = (key, low, high) => (data: Plain) => {
  const value = data[key];
  return typeof value === 'number'
    ? low < value && value < high
    : less(low, value ?? null) && less(value ?? null, high);
};

/** low <= field <= high */
export const betweenNumbers: BetweenNumbers = (key, low, high) => (data: Plain) => {
  const value = data[key];
  if (typeof value === 'number') return low <= value && value <= high;
  return lessOrEqual(low, value ?? null) && lessOrEqual(value ?? null, high);
};

/** field > limit */
export const moreThanNumber: AgainstNumber = (key, limit) => (data: Plain) => {
  const value = data[key];
  return typeof value === 'number' ? value > limit : less(limit, value ?? null);
};

/** field >= limit */
export const atLeastNumber: AgainstNumber = (key, limit) => (data: Plain) => {
  const value = data[key];
  return typeof value === 'number' ? value >= limit : lessOrEqual(limit, value ?? null);
};

/** field < limit */
export const lessThanNumber: AgainstNumber = (key, limit) => (data: Plain) => {
  const value = data[key];
  return typeof value === 'number' ? value < limit : less(value ?? null, limit);
};

/** field <= limit */
export const atMostNumber: AgainstNumber = (key, limit) => (data: Plain) => {
  const value = data[key];
  return typeof value === 'number' ? value <= limit : lessOrEqual(value ?? null, limit);
};

/** field == limit */
export const equalNumber: AgainstNumber = (key, limit) => (data: Plain) => {
  const value = data[key];
  return typeof value === 'number' ? value === limit : looselyEqual(value ?? null, limit);
};

/** field != limit */
export const notEqualNumber: AgainstNumber = (key, limit) => (data: Plain) => {
  const value = data[key];
  return typeof value === 'number' ? value !== limit : !looselyEqual(value ?? null, limit);
};

/** field === limit */
export const sameNumber: AgainstNumber = (key, limit) => (data: Plain) => data[key] === limit;

/** field !== limit */
export const notSameNumber: AgainstNumber = (key, limit) => (data: Plain) => data[key] !== limit;
