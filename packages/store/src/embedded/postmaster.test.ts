import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPostmaster } from './postmaster.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ripen-postmaster-'));
  await mkdir(join(folder, 'postgres'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const place = () => ({ folder, data: join(folder, 'postgres'), user: null, fromInside: false });

test('a folder without a lock file has no server', async () => {
  expect(await findPostmaster(place())).toBeNull();
});

test('a lock file whose number another living process has is removed', async () => {
  const path = join(folder, 'postgres/postmaster.pid');
  await writeFile(path, `${process.pid}\n${folder}/postgres\n1\n5432\n`);
  expect(await findPostmaster(place())).toBeNull();
  await expect(access(path)).rejects.toThrow('ENOENT');
});
