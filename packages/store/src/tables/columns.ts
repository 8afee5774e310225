import type { Instant } from '@ripen/domain';
import type { ColumnType } from 'kysely';

/** A column of JSON: read as `T`, written as JSON text, since the driver would write a list as a PostgreSQL array. */
export type JsonColumn<T> = ColumnType<T, string, string>;

/** JSON that the database fills in when it is left out. */
export type DefaultJson<T> = ColumnType<T, string | undefined, string>;

/** A timestamptz: read as an Instant, written as RFC 3339 text (`toIso`) or as an expression such as `clock_timestamp()`. */
export type Moment = ColumnType<Instant, string, string>;

/** A timestamptz that the database fills in when it is left out. */
export type DefaultMoment = ColumnType<Instant, string | undefined, string>;

/** A timestamptz that may be missing. */
export type MaybeMoment = ColumnType<Instant | null, string | null | undefined, string | null>;

/** Numbers that the database gives out in order and nobody changes. */
export type Sequence = ColumnType<number, never, never>;
