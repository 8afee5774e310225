import type { FieldType, Json } from '@ripen/domain';

/** What kind of value an operator takes beside a field. */
export type ValueKind = 'none' | 'texts' | 'pair' | 'span' | 'days' | 'one';

const kinds: Readonly<Record<string, ValueKind>> = {
  known: 'none',
  unknown: 'none',
  'one-of': 'texts',
  'none-of': 'texts',
  between: 'pair',
  'in-last': 'span',
  'in-next': 'span',
  'days-ago': 'days',
  'more-days-ago': 'days',
  'days-away': 'days',
  'more-days-away': 'days',
};

/** The kind of value of an operator. */
export const valueKind = (operator: string): ValueKind => kinds[operator] ?? 'one';

const blankOne: Record<FieldType, Json> = { text: '', number: null, boolean: true, date: '', list: '' };

const blanks = (type: FieldType): Record<ValueKind, Json> => ({
  none: null,
  texts: [],
  pair: [null, null],
  span: { days: 14 },
  days: 7,
  one: blankOne[type],
});

/** The value that a new row starts with. */
export const blankValue = (type: FieldType, operator: string): Json => blanks(type)[valueKind(operator)];

const isEmpty = (value: Json): boolean => value === null || value === '';

/** The value to go on with when the operator of a row changes: as much of the old one as the new one can take. */
export const carriedValue = (value: Json, type: FieldType, operator: string): Json => {
  const kind = valueKind(operator);
  const scalar = typeof value !== 'object' || value === null;
  if (kind === 'texts' && scalar) return isEmpty(value) ? [] : [value];
  if (kind === 'pair' && scalar) return [value, null];
  if (kind === 'days') return typeof value === 'number' ? value : 7;
  if (kind === 'one' && type === 'date' && typeof value !== 'string') return '';
  if (kind === 'one' && scalar && !isEmpty(value)) return value;
  if (kind === 'one' && Array.isArray(value)) return value[0] ?? blankOne[type];
  if (kind === 'texts' && Array.isArray(value)) return value;
  if (kind === 'span' && !scalar && !Array.isArray(value)) return value;
  return blankValue(type, operator);
};
