const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;

/** An own property of any value, `undefined` when it has none of that name. Inherited properties are never read. */
export const own = (data: unknown, key: string): unknown => {
  if (isRecord(data)) return Object.hasOwn(data, key) ? data[key] : undefined;
  if (typeof data !== 'string') return undefined;
  if (key === 'length') return data.length;
  return Object.hasOwn(Object(data), key) ? data[Number(key)] : undefined;
};

/** The value at a path, `undefined` when something on the way is missing. An empty path is the data itself. */
export const follow = (data: unknown, path: readonly string[]): unknown => {
  let value = data;
  for (const key of path) {
    value = own(value, key);
    if (value === undefined) return undefined;
  }
  return value;
};

/** The path a variable's name stands for; the empty name is the data as a whole. */
export const pathOf = (name: string): readonly string[] => (name === '' ? [] : name.split('.'));
