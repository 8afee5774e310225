type Hint = 'default' | 'number' | 'string';

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const unconvertible = '[object Object]';

const methodsFor = (hint: Hint): readonly string[] =>
  hint === 'string' ? ['toString', 'valueOf'] : ['valueOf', 'toString'];

const convert = (value: object, hint: Hint): unknown => {
  const exotic: unknown = Reflect.get(value, Symbol.toPrimitive);
  if (typeof exotic === 'function') return Reflect.apply(exotic, value, [hint]);
  for (const name of methodsFor(hint)) {
    const method: unknown = Reflect.get(value, name);
    if (typeof method !== 'function') continue;
    const result: unknown = Reflect.apply(method, value, []);
    if (!isObject(result)) return result;
  }
  return unconvertible;
};

/** What JavaScript's operators see of a value. Where they would throw, it is the text `[object Object]`. */
const primitive = (value: unknown, hint: Hint): unknown => {
  if (typeof value === 'symbol') return unconvertible;
  if (!isObject(value)) return value;
  try {
    const result = convert(value, hint);
    return isObject(result) || typeof result === 'symbol' ? unconvertible : result;
  } catch {
    return unconvertible;
  }
};

/** A value as JavaScript makes it a number; never throws. */
export const toNumber = (value: unknown): number =>
  typeof value === 'number' ? value : Number(primitive(value, 'number'));

/** A value as JavaScript makes it a text; never throws. */
export const toText = (value: unknown): string =>
  typeof value === 'string' ? value : String(primitive(value, 'string'));

/** A value as `parseFloat` reads it; never throws. Minus zero becomes zero, as it does there. */
export const toFloat = (value: unknown): number =>
  typeof value === 'number' ? value + 0 : Number.parseFloat(toText(value));

/** JavaScript's `==`; never throws. */
export const looselyEqual = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (a === null || a === undefined) return b === null || b === undefined;
  if (b === null || b === undefined) return false;
  if (isObject(a) && isObject(b)) return false;
  const left = primitive(a, 'default');
  const right = primitive(b, 'default');
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
};

/** JavaScript's `<`; never throws. */
export const less = (a: unknown, b: unknown): boolean => {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  const left = primitive(a, 'number');
  const right = primitive(b, 'number');
  return typeof left === 'string' && typeof right === 'string' ? left < right : Number(left) < Number(right);
};

/** JavaScript's `<=`; never throws. */
export const lessOrEqual = (a: unknown, b: unknown): boolean => {
  if (typeof a === 'number' && typeof b === 'number') return a <= b;
  const left = primitive(a, 'number');
  const right = primitive(b, 'number');
  return typeof left === 'string' && typeof right === 'string' ? left <= right : Number(left) <= Number(right);
};
