/** Ids as the text of a PostgreSQL array: the driver's own way costs a call for each element. */
export const uuids = (values: readonly string[]): string => `{${values.join(',')}}`;

/** Numbers and truth values as the text of an array. */
export const plain = (values: readonly (number | boolean | null)[]): string => {
  let text = '';
  for (const value of values) text += `,${value}`;
  return `{${text.slice(1)}}`;
};

/** Texts as the text of an array. */
export const texts = (values: readonly (string | null)[]): string => {
  let text = '';
  for (const value of values) text += value === null ? ',null' : `,"${escaped(value)}"`;
  return `{${text.slice(1)}}`;
};

/** Values as JSON texts in the text of an array; null stays null. */
export const jsons = (values: readonly unknown[]): string => {
  let text = '';
  for (const value of values) text += value === null ? ',null' : `,"${escaped(JSON.stringify(value))}"`;
  return `{${text.slice(1)}}`;
};

const special = /["\\]/;
const specials = /["\\]/g;

const escaped = (value: string): string => (special.test(value) ? value.replace(specials, '\\$&') : value);
