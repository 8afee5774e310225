import { type RawBuilder, sql } from 'kysely';
import { plain, texts, uuids } from './array-text.ts';

/** One column of some rows, made by the makers below. */
export interface Column {
  /** What all rows have, where that is the same. */
  shared: RawBuilder<unknown> | null;
  /** What each row has: a function that gives one value after the other, and how such a value is read. */
  each: () => RawBuilder<unknown>;
  read: (value: RawBuilder<unknown>) => RawBuilder<unknown>;
}

const isShared = (values: readonly unknown[]): boolean => {
  const [first] = values;
  for (const value of values) if (value !== first) return false;
  return true;
};

const column = <T>(type: string, encode: (values: readonly T[]) => string, cast = type) => {
  const [element, wanted] = [sql.raw(type), sql.raw(cast)];
  return (values: readonly T[]): Column => ({
    shared: isShared(values) ? sql`${values[0]}::${wanted}` : null,
    each: () => sql`unnest(${encode(values)}::${element}[])`,
    read: (value) => (cast === type ? value : sql`${value}::${wanted}`),
  });
};

/** Columns of ids, texts, and numbers or truth values of a type. */
export const uuid = column<string>('uuid', uuids);
export const text = column<string | null>('text', texts);
export const int = column<number>('int', plain);
export const bigint = column<number>('bigint', plain);
export const float = column<number | null>('float8', plain);
export const bool = column<boolean>('bool', plain);

const listTexts = column<string>('text', texts, 'text[]');

/** A column of lists of texts. */
export const textLists = (values: readonly (readonly string[])[]): Column => listTexts(values.map(texts));

/** A column of JSON values; null is SQL's. They travel as one array: nothing in them needs a second quoting. */
export const json = (values: readonly unknown[]): Column => {
  const written = values.map((value) => (value === null ? null : JSON.stringify(value)));
  return {
    shared: isShared(written) ? sql`${written[0]}::jsonb` : null,
    each: () => sql`jsonb_array_elements(${`[${written.map((one) => one ?? 'null').join(',')}]`}::jsonb)`,
    read: (value) => (written.includes(null) ? sql`nullif(${value}, 'null')` : value),
  };
};

/**
 * Rows as a table of a query, without its alias: what all rows share is sent once, for most of a batch is alike. The first
 * column tells the rows apart, and is always sent in full.
 */
export const rowsOf = (columns: Readonly<Record<string, Column>>): RawBuilder<unknown> => {
  const all = Object.entries(columns);
  const sent = all.filter(([, { shared }], index) => index === 0 || shared === null);
  const chosen = all.map(([name, one], index) => {
    const value = index > 0 && one.shared ? one.shared : one.read(sql.ref(`sent.${name}`));
    return sql`${value} as ${sql.ref(name)}`;
  });
  return sql`(select ${sql.join(chosen)} from rows from (${sql.join(sent.map(([, { each }]) => each()))})
    sent (${sql.join(sent.map(([name]) => sql.ref(name)))}))`;
};
