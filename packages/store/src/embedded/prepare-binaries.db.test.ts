import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rename, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locatePackage, type NativePackage } from './locate-package.ts';
import { type Binaries, prepareBinaries } from './prepare-binaries.ts';

const nobody = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

let place = '';
let installed: NativePackage = { root: '', version: '' };

beforeEach(async () => {
  const found = await locatePackage();
  if (!found) throw new Error('npm installed no PostgreSQL for this platform');
  place = await mkdtemp(join(tmpdir(), 'ripen-binaries-'));
  await chmod(place, 0o755);
  installed = { root: join(place, 'installed'), version: found.version };
  await cp(join(found.root, 'native'), join(installed.root, 'native'), { recursive: true, verbatimSymlinks: true });
});

afterEach(async () => {
  await rm(place, { recursive: true, force: true });
});

const versionOf = async ({ postgres }: Binaries, user: typeof nobody | null): Promise<string> =>
  (await promisify(execFile)(postgres, ['--version'], { ...user, env: {} })).stdout;

const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('not ok');
  return result.value;
};

test.runIf(process.platform === 'linux')('links that the install script did not make are made', async () => {
  await unlink(join(installed.root, 'native/lib/libicui18n.so.60'));
  const binaries = value(await prepareBinaries(installed, { folder: place, user: null }));
  expect(binaries.postgres).toBe(join(installed.root, 'native/bin/postgres'));
  expect(await versionOf(binaries, null)).toMatch(/PostgreSQL/);
});

test.runIf(isRoot)('programs that the user can’t reach are copied beside the data', async () => {
  await chmod(installed.root, 0o700);
  const folder = join(place, 'data');
  await mkdir(folder);
  const binaries = value(await prepareBinaries(installed, { folder, user: nobody }));
  expect(binaries.postgres).toBe(join(folder, `postgres-${installed.version}/native/bin/postgres`));
  expect(await versionOf(binaries, nobody)).toMatch(/PostgreSQL/);
  await rename(installed.root, `${installed.root}-gone`);
  expect(await versionOf(binaries, nobody)).toMatch(/PostgreSQL/);
});

test.runIf(isRoot)('where the user can’t reach the data either, they are copied to a place for all', async () => {
  const home = join(place, 'home');
  await mkdir(home, { mode: 0o700 });
  await chmod(join(installed.root, 'native/bin/postgres'), 0o700);
  await chmod(join(installed.root, 'native/lib'), 0o700);
  const shared = join(place, 'shared');
  const binaries = value(await prepareBinaries(installed, { folder: home, user: nobody }, shared));
  expect(binaries.postgres).toBe(join(shared, `postgres-${installed.version}/native/bin/postgres`));
  expect(await versionOf(binaries, nobody)).toMatch(/PostgreSQL/);
});
