import type { WorkspaceId } from '@ripen/domain';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorkspace, type Database, openDatabase, readSigning, rotateSigning } from '../../index.ts';

let database: FreshDatabase;
let db: Kysely<Database>;
beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.pool);
});
afterAll(() => database.drop());

const secret = 's'.repeat(32);
const open = (): Promise<WorkspaceId> => createWorkspace(db, { name: 'Acme', timezone: 'UTC' });
const rotate = (workspace: WorkspaceId, number: number) =>
  rotateSigning(db, workspace, { number, by: 'Ada Okafor', secret });
const pass = (workspace: WorkspaceId, hours: number) =>
  sql`update signing_secret set signs_until = signs_until - ${hours} * interval '1 hour' where workspace_id = ${workspace}`.execute(
    db,
  );

it('a workspace’s first secret makes itself once, however many ask first, and is sealed', async () => {
  const workspace = await open();
  const asked = await Promise.all(Array.from({ length: 12 }, () => readSigning(db, workspace, secret)));
  const [first] = asked;
  expect(first?.newest.secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
  expect(new Set(asked.map(({ newest }) => newest.secret)).size).toBe(1);
  const { rows } = await sql<{ row: string }>`select s::text as row from signing_secret s`.execute(db);
  expect(rows).toHaveLength(1);
  const held = Buffer.from(first?.newest.secret ?? '').toString('hex');
  expect(rows[0]?.row).not.toContain(held);
});

it('a secret that is replaced signs for 24 hours beside the new one, and then no more', async () => {
  const workspace = await open();
  const before = await readSigning(db, workspace, secret);
  expect(await rotate(workspace, 1)).toBe('rotated');
  const during = await readSigning(db, workspace, secret);
  expect(during.newest).toMatchObject({ number: 2, madeBy: 'Ada Okafor', signsUntil: null });
  expect(during.earlier.map((one) => one.secret)).toEqual([before.newest.secret]);
  const left = (during.earlier[0]?.signsUntil ?? 0) - during.newest.madeAt;
  expect(Math.round(left / 60_000)).toBe(24 * 60);
  await pass(workspace, 24);
  expect((await readSigning(db, workspace, secret)).earlier).toEqual([]);
  // who replaced what is still told by its row; the secret itself is gone with the next change
  expect(await rotate(workspace, 2)).toBe('rotated');
  const { rows } = await sql`
    select number, sealed is null as gone, made_by from signing_secret where workspace_id = ${workspace} order by number`.execute(
    db,
  );
  expect(rows).toEqual([
    { number: 1, gone: true, made_by: null },
    { number: 2, gone: false, made_by: 'Ada Okafor' },
    { number: 3, gone: false, made_by: 'Ada Okafor' },
  ]);
});

it('of those who replace the same secret together only one does, and no more than four earlier ones sign', async () => {
  const workspace = await open();
  await readSigning(db, workspace, secret);
  const done = await Promise.all(Array.from({ length: 6 }, () => rotate(workspace, 1)));
  expect(done.toSorted()).toEqual([...Array(5).fill('changed'), 'rotated']);
  for (const number of [2, 3, 4]) expect(await rotate(workspace, number)).toBe('rotated');
  expect(await rotate(workspace, 5)).toBe('too often');
  expect((await readSigning(db, workspace, secret)).earlier.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  await pass(workspace, 24);
  expect(await rotate(workspace, 5)).toBe('rotated');
});

it('what another installation sealed can’t be read, and can be replaced', async () => {
  const workspace = await open();
  await readSigning(db, workspace, 'another secret of an installation');
  expect((await readSigning(db, workspace, secret)).newest.secret).toBeNull();
  expect(await rotate(workspace, 1)).toBe('rotated');
  expect((await readSigning(db, workspace, secret)).newest.secret).toMatch(/^whsec_/);
});
