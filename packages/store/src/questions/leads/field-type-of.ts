import type { FieldType, Json } from '@ripen/domain';

const date =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})?)?$/;

const isScalar = (value: Json): boolean => value === null || typeof value !== 'object';

/** The type a field would have whose value this is; null for what no field can hold: null, objects, lists of lists or objects. */
export const fieldTypeOf = (value: Json): FieldType | null => {
  if (typeof value === 'string') return date.test(value) ? 'date' : 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return Array.isArray(value) && value.every(isScalar) ? 'list' : null;
};

/** Whether a field of that type can hold a value; text can hold what looks like a date. */
export const fitsField = (type: FieldType, value: Json): boolean => {
  const actual = fieldTypeOf(value);
  return actual === type || (type === 'text' && actual === 'date');
};
