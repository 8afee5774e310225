import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

test('every fresh database has the whole schema and nothing of the others', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await one.pool.query('create table only_here ()');
  const count = "select count(*) as n from pg_class where relname in ('ripen_migration', 'only_here')";
  expect((await one.pool.query(count)).rows).toEqual([{ n: 2 }]);
  expect((await other.pool.query(count)).rows).toEqual([{ n: 1 }]);
  await Promise.all([one.drop(), other.drop()]);
});

test('an empty one has no schema', async () => {
  const { pool, drop } = await freshDatabase({ empty: true });
  expect((await pool.query("select from pg_class where relname = 'ripen_migration'")).rowCount).toBe(0);
  await drop();
});

test('dropping cuts connections that are still open', async () => {
  const { url, drop } = await freshDatabase();
  const forgotten = new Client({ connectionString: url });
  const cut = new Promise((resolve) => forgotten.on('error', resolve));
  await forgotten.connect();
  await drop();
  await cut;
  const cluster = new Client({ connectionString: inject('cluster').url });
  await cluster.connect();
  expect(
    (await cluster.query('select from pg_database where datname = $1', [new URL(url).pathname.slice(1)])).rowCount,
  ).toBe(0);
  await cluster.end();
});
