import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { migrationsFolder, readMigrations } from './read-migrations.ts';

let database: FreshDatabase;
let folder = '';

beforeEach(async () => {
  database = await freshDatabase({ empty: true });
  folder = await mkdtemp(join(tmpdir(), 'ripen-migrations-'));
  await put('0001-notes.sql', 'create table note (words text);');
  await put('0002-first-note.sql', "insert into note values ('first');");
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, sql: string): Promise<void> => writeFile(join(folder, name), sql);
const run = (log: (line: string) => void = () => undefined) => migrate(database.url, log, folder);
const notes = async (): Promise<string[]> =>
  (await database.pool.query<{ words: string }>('select words from note')).rows.map(({ words }) => words);

test('migrations run in their order, once', async () => {
  const lines: string[] = [];
  expect(await run((line) => lines.push(line))).toEqual({ ok: true, value: [1, 2] });
  expect(await run((line) => lines.push(line))).toEqual({ ok: true, value: [] });
  expect(lines).toEqual(['Migration 1 (notes) applied.', 'Migration 2 (first-note) applied.']);
  expect(await notes()).toEqual(['first']);
});

test('five at once apply each migration once, over a pool or an address', async () => {
  const results = await Promise.all([
    ...Array.from({ length: 4 }, () => run()),
    migrate(database.pool, () => undefined, folder),
  ]);
  const applied = results.flatMap((result) => (result.ok ? result.value : [-1]));
  expect(applied.toSorted((a, b) => a - b)).toEqual([1, 2]);
  expect(await notes()).toEqual(['first']);
});

test('a migration that was changed after it was applied is refused, and nothing runs', async () => {
  await run();
  await put('0001-notes.sql', 'create table note (words text not null);');
  await put('0003-more.sql', "insert into note values ('more');");
  expect(await run()).toEqual({
    ok: false,
    error: { code: 'migration_changed', detail: expect.stringContaining('Migration 1 (notes)') },
  });
  expect(await notes()).toEqual(['first']);
});

test('other line ends are no change', async () => {
  await put('0001-notes.sql', 'create table note (words text);\n-- more\n');
  await run();
  await put('0001-notes.sql', 'create table note (words text);\r\n-- more\r\n');
  expect(await run()).toEqual({ ok: true, value: [] });
});

test('a database that a newer version brought up to date is refused', async () => {
  await run();
  await rm(join(folder, '0002-first-note.sql'));
  expect(await run()).toEqual({
    ok: false,
    error: { code: 'database_newer', detail: expect.stringContaining('migration 2 (first-note)') },
  });
});

test('a migration that fails leaves nothing of itself, and says its number', async () => {
  await put('0003-broken.sql', "insert into note values ('half'); select * from nowhere;");
  await expect(run()).rejects.toMatchObject({ message: 'Migration 3 (broken) failed', cause: { code: '42P01' } });
  expect(await notes()).toEqual(['first']);
  await put('0003-broken.sql', "insert into note values ('whole');");
  expect(await run()).toEqual({ ok: true, value: [3] });
});

test('a table that is locked is waited for in turns, so that its readers get on', async () => {
  await run();
  await put('0003-column.sql', 'alter table note add column at timestamptz;');
  const holder = await database.pool.connect();
  await holder.query('begin; lock table note in access share mode');
  const migrating = run();
  const waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and query like 'alter table note%'";
  await expect.poll(async () => (await database.pool.query(waiting)).rowCount, { timeout: 20_000 }).toBe(1);
  expect(await notes()).toEqual(['first']);
  await holder.query('commit');
  holder.release();
  expect(await migrating).toEqual({ ok: true, value: [3] });
});

test('the package’s own migrations are numbered from one without a gap', async () => {
  const numbers = (await readMigrations(migrationsFolder)).map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('a number used twice is a bug that shows at once', async () => {
  await put('0002-also.sql', 'select 1');
  await expect(run()).rejects.toThrow('number 2');
});
