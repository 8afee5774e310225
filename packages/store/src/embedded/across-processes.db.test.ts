import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, startEmbedded, type TestProcess } from '@ripen/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from './open-embedded.ts';

let folder = '';
const started: TestProcess[] = [];

const start = (options: Parameters<typeof startEmbedded>[1] = {}): TestProcess => {
  const child = startEmbedded(folder, options);
  started.push(child);
  return child;
};

const opens = async (child: TestProcess): Promise<string> => (await child.waitFor(/open at (\S+) /))[1] ?? '';

const serverPid = async (): Promise<number> =>
  Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

const refuses = (url: string): Promise<boolean> =>
  ask(url, 'select 1').then(
    () => false,
    (error: Error) => error.message.includes('ECONNREFUSED'),
  );

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'ripen-processes-')), 'data');
});

afterEach(async () => {
  for (const child of started.splice(0)) {
    child.signal('SIGINT');
    await child.exited;
  }
  await rm(join(folder, '..'), { recursive: true, force: true });
});

test('Ctrl-C reaches our process only; the server answers until it is stopped in order', async () => {
  const child = start();
  const url = await opens(child);
  child.signalGroup('SIGINT');
  await child.waitFor(/stopped in order/);
  expect(await child.exited).toBe(0);
  expect(await refuses(url)).toBe(true);
});

test('a process that is killed takes its server along, and the next start has all that was committed', async () => {
  const child = start();
  const url = await opens(child);
  await ask(url, "create table note as select 'committed' as words");
  child.signal('SIGKILL');
  await expect.poll(() => refuses(url), { timeout: 20_000 }).toBe(true);
  expect(await ask(await opens(start()), 'select words from note')).toEqual([{ words: 'committed' }]);
});

test('a start right after a kill waits for the old server to be gone', async () => {
  const child = start();
  await ask(await opens(child), "create table note as select 'committed' as words");
  child.signal('SIGKILL');
  expect(await ask(await opens(start()), 'select words from note')).toEqual([{ words: 'committed' }]);
});

test('a second start names the folder, the process that has it, and what to do; the first one goes on', async () => {
  const first = start();
  const url = await opens(first);
  const second = start();
  expect(await second.exited).toBe(1);
  expect(second.output()).toMatch(
    `folder_taken: The data folder ${folder} is in use by another Ripen process (pid ${first.pid}). Stop that one first, or set RIPEN_DATA`,
  );
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('another command attaches to the running database and leaves it running', async () => {
  const url = await opens(start());
  const command = start({ attach: true });
  expect(await opens(command)).toBe(url);
  command.signal('SIGINT');
  expect(await command.exited).toBe(0);
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('where nothing runs, attaching starts a server and stops it again', async () => {
  const command = start({ attach: true });
  const url = await opens(command);
  command.signal('SIGINT');
  expect(await command.exited).toBe(0);
  expect(await refuses(url)).toBe(true);
});

test('a lock file whose number now belongs to another process is no obstacle', async () => {
  const child = start();
  await opens(child);
  child.signal('SIGINT');
  await child.exited;
  await writeFile(join(folder, 'postgres/postmaster.pid'), `${process.pid}\n${folder}/postgres\n1\n1\n\n127.0.0.1\n`);
  expect(await ask(await opens(start()), 'select 1 as one')).toEqual([{ one: 1 }]);
});

// The shell that watches over a server has the server's number as its last argument.
const watchOf = async (server: number): Promise<number> => {
  for (const pid of (await readdir('/proc')).map(Number).filter(Number.isInteger)) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.startsWith('/bin/sh') && line.endsWith(`\0${server}\0`)) return pid;
  }
  throw new Error('nothing watches over the server');
};

test.runIf(process.platform === 'linux')(
  'a server that lost its owner and its watch is stopped in order and replaced',
  async () => {
    const child = start();
    await ask(await opens(child), "create table note as select 'committed' as words");
    const old = await serverPid();
    process.kill(await watchOf(old), 'SIGKILL');
    child.signal('SIGKILL');
    await child.exited;
    const lines: string[] = [];
    const next = await openEmbedded({ folder, log: (line) => lines.push(line) });
    if (!next.ok) throw new Error(next.error.detail);
    expect(lines).toEqual([`The database of an earlier start is still running (pid ${old}); stopping it in order.`]);
    expect(await ask(next.value.url, 'select words from note')).toEqual([{ words: 'committed' }]);
    expect(await serverPid()).not.toBe(old);
    await next.value.stop();
  },
);

test('a folder with a database that Ripen did not make is left alone', async () => {
  await mkdir(join(folder, 'postgres'), { recursive: true });
  await writeFile(join(folder, 'postgres/PG_VERSION'), '18');
  const result = await openEmbedded({ folder, log: () => undefined });
  expect(result).toEqual({
    ok: false,
    error: { code: 'folder_unusable', detail: expect.stringContaining("wasn't made by Ripen") },
  });
});
