import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '@ripen/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, openEmbedded } from './open-embedded.ts';

let folder = '';
const opened: EmbeddedPostgres[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ripen-embedded-'));
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ stop }) => stop()));
  await rm(folder, { recursive: true, force: true });
});

const open = async (log: (line: string) => void = () => undefined): Promise<EmbeddedPostgres> => {
  const result = await openEmbedded({ folder, log });
  if (!result.ok) throw new Error(result.error.detail);
  opened.push(result.value);
  return result.value;
};

const lockFile = async (): Promise<string[]> =>
  (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n');

test('a second start finds what the first one wrote, at the same address', async () => {
  const first = await open();
  await ask(first.url, "create table note as select 'kept' as words");
  await first.stop();
  await expect(ask(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  const second = await open();
  expect(await ask(second.url, 'select words from note')).toEqual([{ words: 'kept' }]);
  expect(second.url).toBe(first.url);
});

test('the server speaks UTF-8 and UTC, sorts as Unicode does, and works for an ordinary role', async () => {
  const { url } = await open();
  const [row] = await ask(
    url,
    `select current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
       current_setting('max_connections') as connections, current_setting('synchronous_commit') as commits,
       (select rolsuper from pg_roles where rolname = current_user) as super,
       (select array_agg(w order by w) from unnest(array['b', 'Z', 'ä', 'A']) w) as words`,
  );
  expect(row).toEqual({
    encoding: 'UTF8',
    zone: 'UTC',
    connections: '200',
    commits: 'on',
    super: false,
    words: ['A', 'ä', 'b', 'Z'],
  });
});

test('the server listens on 127.0.0.1 only and wants its password', async () => {
  const { url } = await open();
  const [, , , , socketFolder, addresses] = await lockFile();
  expect({ socketFolder, addresses }).toEqual({ socketFolder: '', addresses: '127.0.0.1' });
  const wrong = new URL(url);
  wrong.password = 'wrong';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('stopping twice is no harm', async () => {
  const { url, stop } = await open();
  await Promise.all([stop(), stop()]);
  await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('of five starts at once in a new folder one wins and the others say who has it', async () => {
  const results = await Promise.all(Array.from({ length: 5 }, () => openEmbedded({ folder, log: () => undefined })));
  opened.push(...results.flatMap((result) => (result.ok ? [result.value] : [])));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results) {
    if (!result.ok)
      expect(result.error).toEqual({ code: 'folder_taken', detail: expect.stringContaining(`pid ${process.pid}`) });
  }
});

test('a server that is killed comes back at the same address with all that was committed', async () => {
  const lines: string[] = [];
  const { url } = await open((line) => lines.push(line));
  await ask(url, 'create table note (words text)');
  await ask(url, "insert into note values ('committed')");
  process.kill(Number((await lockFile())[0]), 'SIGKILL');
  await expect
    .poll(() => ask(url, 'select words from note').catch(() => []), { timeout: 20_000 })
    .toEqual([{ words: 'committed' }]);
  expect(lines).toContain('The database stopped by itself; starting it again.');
});
