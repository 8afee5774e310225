const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;

/** Whether no object has anything of that name by birth, so that it may be read of plain data as it is. */
export const isSafe = (key: string): boolean => !(key in Object.prototype);

const nothing: Record<string, unknown> = {};

/** Whether data is an object that inherits nothing that could be taken for its own, though code assigned to Object.prototype. */
export const isPlain = (data: unknown): boolean => {
  if (!isRecord(data)) return false;
  const parent: unknown = Object.getPrototypeOf(data);
  if (parent !== Object.prototype) return parent === null;
  for (const _ in nothing) return false;
  return true;
};

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
