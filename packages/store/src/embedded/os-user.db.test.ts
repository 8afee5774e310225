import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, startEmbedded, type TestProcess } from '@ripen/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canReach } from './os-user.ts';

const nobody = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const checkoutIsOpen = await canReach(import.meta.dirname, nobody);

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

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'ripen-processes-'));
  await chmod(parent, 0o755);
  folder = join(parent, 'data');
});

afterEach(async () => {
  for (const child of started.splice(0)) {
    child.signal('SIGINT');
    await child.exited;
  }
  await rm(join(folder, '..'), { recursive: true, force: true });
});

test.runIf(isRoot && checkoutIsOpen)('an ordinary user starts, stops and finds again', async () => {
  await mkdir(folder);
  await chown(folder, nobody.uid, nobody.gid);
  const first = start({ user: nobody });
  const url = await opens(first);
  await ask(url, "create table note as select 'mine' as words");
  expect((await stat(join(folder, 'postgres'))).uid).toBe(nobody.uid);
  expect((await stat(`/proc/${await serverPid()}`)).uid).toBe(nobody.uid);
  first.signal('SIGINT');
  expect(await first.exited).toBe(0);
  expect(await ask(await opens(start({ user: nobody })), 'select words from note')).toEqual([{ words: 'mine' }]);
});

test.runIf(isRoot && checkoutIsOpen)('an ordinary user is told when the data is somebody else’s', async () => {
  await opens(start());
  const other = start({ user: { uid: 1234, gid: 1234 } });
  expect(await other.exited).toBe(1);
  expect(other.output()).toMatch(/folder_unusable: .*RIPEN_DATA/);
});

test.runIf(isRoot)('root runs the server as the owner of the data, and as nobody in new data', async () => {
  const child = start();
  await opens(child);
  expect((await stat(`/proc/${await serverPid()}`)).uid).toBe(nobody.uid);
  child.signal('SIGINT');
  await child.exited;
  await chown(join(folder, 'postgres'), 0, 0);
  await opens(start());
  expect((await stat(`/proc/${await serverPid()}`)).uid).toBe(nobody.uid);
});

test.runIf(isRoot && process.platform === 'linux')(
  'root’s data may lie below a home that nobody else may enter',
  async () => {
    await chmod(join(folder, '..'), 0o700);
    const child = start();
    const url = await opens(child);
    await ask(url, "create table note as select 'at home' as words");
    child.signal('SIGKILL');
    expect(await ask(await opens(start()), 'select words from note')).toEqual([{ words: 'at home' }]);
  },
);
