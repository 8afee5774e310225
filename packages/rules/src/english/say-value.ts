import type { Json } from '@ripen/domain';
import { listed } from './listed.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const dated = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?([Zz]|[+-]\d{2}:\d{2}))?$/;

/** Whether a value is a text that reads as a date or a moment. */
export const isDated = (value: unknown): value is string => typeof value === 'string' && dated.test(value);

const sayDate = (text: string): string | null => {
  const [, year, month, day, time, offset] = dated.exec(text) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined) return null;
  const date = `${Number(day)} ${name} ${Number(year)}`;
  if (time === undefined || offset === undefined) return date;
  return `${date} at ${time} ${/^[Zz]$/.test(offset) ? 'UTC' : offset}`;
};

const longest = 60;
const plainWords = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._@+&/'’-]*$/u;

/** A text in quotation marks, cut off where it gets long. */
export const quoted = (text: string): string => `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`;

const sayText = (text: string): string => {
  if (text === '') return 'empty';
  const date = isDated(text) ? sayDate(text) : null;
  return date ?? (text.length <= longest && plainWords.test(text) ? text : quoted(text));
};

/** A value in English: "unknown", "1 March 2027", "a, b and c". */
export const sayValue = (value: Json | undefined, word: 'and' | 'or' = 'and'): string => {
  if (value === null || value === undefined) return 'unknown';
  if (typeof value === 'string') return sayText(value);
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return quoted(JSON.stringify(value));
  const [first, second, third, ...more] = value.map((item) => sayValue(item));
  if (first === undefined) return 'empty';
  const shown = [first, second, third].filter((item) => item !== undefined);
  return listed(word, more.length > 0 ? [...shown, `${more.length} more`] : shown);
};
