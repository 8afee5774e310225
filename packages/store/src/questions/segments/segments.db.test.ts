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
});
afterAll(() => database.drop());

const members = async (below: PopulatedWorkspace['lead'] | null, limit: number) =>
  (await store.listSegmentLeads(db, ours.workspace, { segment: ours.list, below, limit })).map(({ id }) => id);

it('a list takes exactly the leads it is given, and tells those who came and went', async () => {
  const [first, second, third] = ours.leads;
  const set = (leads: typeof ours.leads) =>
    store.changeDefinitions(db, ours.workspace, (trx) =>
      store.setSegmentLeads(trx, ours.workspace, { segment: ours.list, name: 'Friends', leads }),
    );
  await set(ours.leads.slice(0, 3));
  expect(await members(null, 10)).toEqual([third, second, first]);
  await set(ours.leads.slice(1, 3));
  expect(await members(null, 10)).toEqual([third, second]);
  expect(await store.findSegment(db, ours.workspace, ours.list)).toMatchObject({ members: 2, rule: null });
  const { rows } = await sql<{ lead: string; said: string }>`
    select lead_id as lead, said from history where workspace_id = ${ours.workspace} and said like '%Friends%' order by seq`.execute(
    db,
  );
  expect(rows).toHaveLength(3);
  expect(rows.at(-1)).toEqual({ lead: first, said: 'Was taken off the list “Friends”' });
});

it('members come in pages, newest first', async () => {
  await store.changeDefinitions(db, ours.workspace, (trx) =>
    store.setSegmentLeads(trx, ours.workspace, { segment: ours.list, name: 'Friends', leads: ours.leads }),
  );
  const page = await members(null, 5);
  expect(page).toEqual(ours.leads.toReversed().slice(0, 5));
  expect(await members(page.at(-1) ?? null, 100)).toEqual(ours.leads.toReversed().slice(5));
});

it('reconsidering asks every lead of the workspace, once, in its own shard', async () => {
  await store.changeDefinitions(db, ours.workspace, (trx) => store.reconsiderLeads(trx, ours.workspace));
  const { rows } = await sql<{ lead: string; right: boolean }>`
    select lead_id as lead, shard = ripen_shard(lead_id) as right from signal
    where workspace_id = ${ours.workspace} and body -> 'command' ->> 'do' = 'reconsider' order by lead_id`.execute(db);
  expect(rows.map(({ lead }) => lead)).toEqual(ours.leads);
  expect(rows.every(({ right }) => right)).toBe(true);
});

it('a deleted segment leaves no members behind', async () => {
  await store.changeDefinitions(db, ours.workspace, (trx) => store.deleteSegment(trx, ours.workspace, ours.list));
  expect(await members(null, 10)).toEqual([]);
  expect(await store.findSegment(db, ours.workspace, ours.list)).toBeUndefined();
});
