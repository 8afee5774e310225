import type { Json } from '@ripen/domain';

/**
 * What a part of a rule is in SQL. Texts, numbers and moments are SQL's null where evaluate gives null; `boolean` and
 * `truth` are never null. Of `truth` only that is known: whether the part's value is true in the sense of JSON Logic.
 */
export type Told =
  | { is: 'constant'; value: Json | undefined }
  /** A jsonb, and the same as text; null in SQL and null in JSON are one. */
  | { is: 'json'; sql: string; text: string }
  | { is: 'text'; sql: string }
  /** A float8; `some` says quicker that it is at least one, where it is a count. */
  | { is: 'number'; sql: string; some?: string }
  /** A timestamptz in whole milliseconds, which rules see as a text in UTC. */
  | { is: 'moment'; sql: string }
  | { is: 'tags'; sql: string }
  | { is: 'boolean'; sql: string }
  | { is: 'truth'; sql: string };

/** A part that evaluate gives true or false for. */
export const boolean = (sql: string): Told => ({ is: 'boolean', sql });

/** A part known beforehand. */
export const constantly = (value: Json | undefined): Told => ({ is: 'constant', value });

/** Conditions that must all hold; true when there are none. */
export const every = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'true' : conditions.length === 1 ? conditions.join('') : `(${conditions.join(' and ')})`;

/** Conditions of which one must hold; false when there are none. */
export const either = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'false' : conditions.length === 1 ? conditions.join('') : `(${conditions.join(' or ')})`;

/** A condition that is false where it would be null. */
export const surely = (condition: string): string => `coalesce(${condition}, false)`;
