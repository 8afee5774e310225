import { toText } from './loose.ts';
import { follow } from './path.ts';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const valueOf = (data: unknown, key: unknown): unknown => {
  const name = isList(key) ? key[0] : key;
  if (name === undefined || name === null || name === '') return data;
  const value = follow(data, toText(name).split('.'));
  const fallback = isList(key) ? key[1] : undefined;
  return value === undefined ? (fallback ?? null) : value;
};

/** The keys whose value is null or an empty text. A key that is a list is a name and its default. */
export const missingKeys = (data: unknown, keys: readonly unknown[]): unknown[] =>
  keys.filter((key) => {
    const value = valueOf(data, key);
    return value === null || value === '';
  });
