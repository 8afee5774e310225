import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../tables.ts';
import { openPool } from './open-pool.ts';

/** Opens the typed door to the tables over a pool, or over a new one to the address. Its `destroy` ends the pool. */
export const openDatabase = (target: string | Pool): Kysely<Database> => {
  const pool = typeof target === 'string' ? openPool(target, { name: 'ripen' }) : target;
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
};
