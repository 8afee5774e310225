import { type Instant, toIso } from '@ripen/domain';
import type { Pool } from 'pg';

/** Moves the clock of a database: to a moment, at once for every connection. */
export type StoryClock = (moment: Instant) => Promise<void>;

/**
 * Gives a database a clock that stands still until it is moved. Functions of a schema that is looked through before
 * PostgreSQL's own answer in their place, so that what is tested knows nothing of it. Connections that are opened afterwards go by it.
 */
export const openStoryClock = async (pool: Pool): Promise<StoryClock> => {
  const names = ['clock_timestamp', 'now', 'statement_timestamp', 'transaction_timestamp'];
  await pool.query(`
    create schema told;
    create table told.clock (at timestamptz not null);
    insert into told.clock values ('epoch');
    ${names.map((name) => `create function told.${name}() returns timestamptz language sql volatile as 'select at from told.clock';`).join('\n')}
    do $$ begin execute format('alter database %I set search_path = told, pg_catalog, public', current_database()); end $$`);
  return async (moment) => {
    await pool.query('update told.clock set at = $1', [toIso(moment)]);
  };
};
