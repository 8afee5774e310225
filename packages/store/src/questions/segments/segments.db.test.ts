import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type PopulatedWorkspace, populateWorkspace } from '../../../test/populated-workspace.ts';
import * as store from '../../index.ts';

let database: FreshDatabase;
let db: Kysely<store.Database>;
let ours: PopulatedWorkspace;

beforeAll(async () => {
  database = await freshDatabase();
  db = store.openDatabase(database.pool);
});
beforeEach(async () => {
  ours = await populateWorkspace(db);
  await sql`delete from segment_build`.execute(db);
});
afterAll(() => database.drop());

const members = async (below: PopulatedWorkspace['lead'] | null, limit: number) =>
  (await store.listSegmentLeads(db, ours.workspace, { segment: ours.list, below, limit })).map(({ id }) => id);

const enlistAll = () =>
  sql`insert into segment_member (workspace_id, shard, lead_id, segment_id, since)
    select workspace_id, shard, id, ${ours.list}, now() from lead where workspace_id = ${ours.workspace}
    on conflict do nothing`.execute(db);

it('members come in pages, newest first', async () => {
  await enlistAll();
  const page = await members(null, 5);
  expect(page).toEqual(ours.leads.toReversed().slice(0, 5));
  expect(await members(page.at(-1) ?? null, 100)).toEqual(ours.leads.toReversed().slice(5));
});

const startBuild = (starts = false) =>
  store.changeDefinitions(db, ours.workspace, (trx) =>
    store.startBuilds(trx, ours.workspace, { segments: [ours.dynamic], starts }),
  );

it('a build begins with all leads there are, and says how far it got', async () => {
  await startBuild();
  const building = async () => (await store.findSegment(db, ours.workspace, ours.dynamic))?.building;
  expect(await building()).toEqual({ done: 0, total: ours.leads.length });
  expect(await store.surveyBuilds(db)).not.toEqual([]);
  await sql`update segment_build set done = total, after = null`.execute(db);
  expect(await building()).toBeNull();
  expect(await store.surveyBuilds(db)).toEqual([]);
  await startBuild();
  expect(await building()).toEqual({ done: 0, total: ours.leads.length });
});

it('a segment that is deleted is built no more', async () => {
  await startBuild();
  await store.changeDefinitions(db, ours.workspace, (trx) => store.deleteSegment(trx, ours.workspace, ours.dynamic));
  expect(await store.surveyBuilds(db)).toEqual([]);
});

it('says which workflows use a segment, and how', async () => {
  expect(await store.findSegmentUses(db, ours.workspace, ours.list)).toEqual([]);
  const [use] = await store.findSegmentUses(db, ours.workspace, ours.dynamic);
  expect(use).toMatchObject({ id: ours.workflow, status: 'live', entered: true, left: false, asks: false });
});

it('a deleted segment leaves no members behind', async () => {
  await store.changeDefinitions(db, ours.workspace, (trx) => store.deleteSegment(trx, ours.workspace, ours.list));
  expect(await members(null, 10)).toEqual([]);
  expect(await store.findSegment(db, ours.workspace, ours.list)).toBeUndefined();
});
