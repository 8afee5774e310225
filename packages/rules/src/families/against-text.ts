import { looselyEqual } from '../evaluate/loose.ts';
import type { Plain, Test } from '../tree/operator.ts';

/** The quickest test of a field against a text. */
export type AgainstText = (key: string, text: string) => Test;

/** field == text */
export const equalText: AgainstText = (key, text) => (data: Plain) => {
  const value = data[key];
  return typeof value === 'string' ? value === text : looselyEqual(value, text);
};

/** field != text */
export const notEqualText: AgainstText = (key, text) => (data: Plain) => {
  const value = data[key];
  return typeof value === 'string' ? value !== text : !looselyEqual(value, text);
};

/** field === text */
export const sameText: AgainstText = (key, text) => (data: Plain) => data[key] === text;

/** field !== text */
export const notSameText: AgainstText = (key, text) => (data: Plain) => data[key] !== text;
