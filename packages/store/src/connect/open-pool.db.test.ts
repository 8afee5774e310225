import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openPool, type PoolOptions } from './open-pool.ts';

let database: FreshDatabase;
const pools: Pool[] = [];

beforeAll(async () => {
  database = await freshDatabase({ empty: true });
});

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
});

afterAll(() => database.drop());

const open = (options: Partial<PoolOptions> = {}): Pool => {
  const pool = openPool(database.url, { name: 'under test', ...options });
  pools.push(pool);
  return pool;
};

const cutAll = () =>
  database.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'under test'");

test('bigint and timestamptz come as numbers, whatever zone the database has', async () => {
  await database.pool.query(`alter database ${new URL(database.url).pathname.slice(1)} set timezone = 'Asia/Tokyo'`);
  const { rows } = await open().query(
    "select 7::bigint as n, to_timestamp(1.5) as at, array_agg(timestamptz '1970-01-01 09:00+09') as many",
  );
  expect(rows).toEqual([{ n: 7, at: 1500, many: [0] }]);
});

test('connections carry the name and the limits of their pool', async () => {
  const pool = open({ statementTimeout: 1234, lockTimeout: 234, idleInTransactionTimeout: 34_000 });
  const { rows } = await pool.query(
    `select current_setting('application_name') as name, current_setting('statement_timeout') as statement,
       current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`,
  );
  expect(rows).toEqual([{ name: 'under test', statement: '1234ms', lock: '234ms', idle: '34s' }]);
});

test('an idle connection that is cut is told to the log and replaced', async () => {
  const lines: string[] = [];
  const pool = open({ log: (line) => lines.push(line) });
  await pool.query('select 1');
  await cutAll();
  await expect.poll(() => lines).toEqual([expect.stringMatching(/^A database connection of under test was lost: /)]);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a connection that is cut inside a transaction fails that transaction only', async () => {
  const lines: string[] = [];
  const pool = open({ max: 1, log: (line) => lines.push(line) });
  const client = await pool.connect();
  await client.query('begin');
  await cutAll();
  await expect.poll(() => lines).not.toEqual([]);
  await expect(client.query('commit')).rejects.toThrow('not queryable');
  client.release(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a caller waits for a connection no longer than it is told to', async () => {
  const pool = open({ max: 1, acquireTimeout: 50 });
  const client = await pool.connect();
  await expect(pool.query('select 1')).rejects.toThrow('timeout');
  client.release();
});
