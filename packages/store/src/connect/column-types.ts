import { type Instant, instant } from '@ripen/domain';
import { type CustomTypesConfig, types } from 'pg';

const int8 = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is a whole number too large to be read exactly`);
  return value;
};

// Connections speak ISO dates in UTC, so the text always ends in +00; what lies below a millisecond is cut off.
const timestamptz = (text: string): Instant => {
  if (text === 'infinity') return instant(Number.POSITIVE_INFINITY);
  if (text === '-infinity') return instant(Number.NEGATIVE_INFINITY);
  const value = Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
  if (!text.endsWith('+00') || Number.isNaN(value)) throw new RangeError(`${text} is a moment that can't be read`);
  return instant(value);
};

// pg names only some of the types it can read.
const parserOf = types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown;
const textArray = parserOf(1009) as (text: string) => (string | null)[];

const arrayOf =
  <T>(parse: (text: string) => T) =>
  (text: string): (T | null)[] =>
    textArray(text).map((one) => (one === null ? null : parse(one)));

const ours = new Map<number, (text: string) => unknown>([
  [20, int8],
  [1016, arrayOf(int8)],
  [1184, timestamptz],
  [1185, arrayOf(timestamptz)],
]);

/** How columns are read: bigint as a number (an unsafe one is an error), timestamptz as an Instant, the rest as pg does. */
export const columnTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => ours.get(oid) ?? parserOf(oid, format),
};
