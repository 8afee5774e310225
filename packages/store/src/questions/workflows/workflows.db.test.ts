import type { RunId } from '@ripen/domain';
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

it('counts tell who is inside, who is parked, and how many passed in all versions', async () => {
  const counts = await store.countNodes(db, ours.workspace, { workflow: ours.workflow });
  expect(counts.toSorted((a, b) => (a.node < b.node ? -1 : 1))).toEqual([
    { node: 'big', inside: 0, parked: 1, passed: {} },
    { node: 'in', inside: 0, parked: 0, passed: { entered: 8 } },
    { node: 'mail', inside: 2, parked: 0, passed: {} },
  ]);
});

it('counts of one version leave the others out', async () => {
  const counts = await store.countNodes(db, ours.workspace, { workflow: ours.workflow, version: 1 });
  expect(counts.find(({ node }) => node === 'in')?.passed).toEqual({ entered: 4 });
  expect(await store.countNodes(db, ours.workspace, { workflow: ours.workflow, version: 9 })).toEqual([]);
});

it('a list counts as well, and has the newest change first', async () => {
  const page = { archived: false, after: null, limit: 10 };
  await store.saveDraft(db, ours.workspace, {
    workflow: ours.draft,
    revision: 1,
    by: 'Ada',
    draft: { ...ours.document, name: 'Renamed' },
  });
  const [first, second] = await store.listWorkflows(db, ours.workspace, page);
  expect(first).toMatchObject({
    id: ours.draft,
    name: 'Renamed',
    status: 'draft',
    version: null,
    inside: 0,
    entered: 0,
  });
  expect(second).toMatchObject({ id: ours.workflow, status: 'live', version: 2, inside: 3, entered: 8 });
  expect(await store.listWorkflows(db, ours.workspace, { ...page, after: first ?? null })).toMatchObject([
    { id: ours.workflow },
    { name: 'Model', kind: 'scoring' },
  ]);
  expect(await store.listWorkflows(db, ours.workspace, { ...page, archived: true })).toEqual([]);
});

it('of two saves from one revision the second is told so, and the draft then differs from the version', async () => {
  const save = (name: string) =>
    store.saveDraft(db, ours.workspace, {
      workflow: ours.workflow,
      revision: 1,
      draft: { ...ours.document, name },
      by: name,
    });
  expect(await store.findWorkflow(db, ours.workspace, ours.workflow)).toMatchObject({ changed: false, revision: 1 });
  expect([await save('One'), await save('Two')]).toEqual([true, false]);
  expect(await store.findWorkflow(db, ours.workspace, ours.workflow)).toMatchObject({ updatedBy: 'One' });
  expect(await store.findWorkflow(db, ours.workspace, ours.workflow)).toMatchObject({
    changed: true,
    revision: 2,
    draft: { name: 'One' },
  });
});

it('only a workflow that was never published can be deleted', async () => {
  expect(await store.deleteWorkflow(db, ours.workspace, ours.workflow)).toBe(false);
  expect(await store.deleteWorkflow(db, ours.workspace, ours.draft)).toBe(true);
});

it('a first version makes a draft live, and leaves a paused workflow paused', async () => {
  const add = (workflow: typeof ours.workflow, version: number) =>
    store.changeDefinitions(db, ours.workspace, (trx) =>
      store.addVersion(trx, ours.workspace, { workflow, version, document: ours.document, by: 'Ada' }),
    );
  await add(ours.draft, 1);
  expect(await store.findWorkflow(db, ours.workspace, ours.draft)).toMatchObject({
    status: 'live',
    version: 1,
    changed: false,
  });
  await store.changeDefinitions(db, ours.workspace, (trx) =>
    store.setStatus(trx, ours.workspace, { workflow: ours.draft, from: ['live'], to: 'paused' }),
  );
  await add(ours.draft, 2);
  expect(await store.findWorkflow(db, ours.workspace, ours.draft)).toMatchObject({ status: 'paused', version: 2 });
});

it('cancelling ends every run under way with a line in its journal, and skips what nobody has begun to do', async () => {
  await store.changeDefinitions(db, ours.workspace, (trx) =>
    store.cancelRuns(trx, ours.workspace, { workflow: ours.workflow, reason: 'It is over' }),
  );
  const runs = await store.findRuns(db, ours.workspace, ours.runs);
  expect(runs.map(({ status }) => status).toSorted()).toEqual(['cancelled', 'cancelled', 'cancelled', 'ended']);
  const journals = await store.readJournals(db, ours.workspace, runs);
  for (const { id } of runs.filter(({ status }) => status === 'cancelled'))
    expect(lastOf(journals, id)).toMatchObject({ kind: 'cancelled', said: 'Cancelled: It is over' });
  expect(lastOf(journals, ours.run)).toMatchObject({ kind: 'exit' });
  const { rows } = await sql<{
    state: string;
  }>`select state from effect where workspace_id = ${ours.workspace} and workflow_id = ${ours.workflow} order by state`.execute(
    db,
  );
  expect(rows.map(({ state }) => state)).toEqual(['sent', 'skipped', 'skipped', 'unknown']);
});

const lastOf = (journals: ReadonlyMap<RunId, store.JournalLine[]>, run: RunId): store.JournalLine | undefined =>
  journals.get(run)?.at(-1);

it('a journal line with facts comes with the rule of its node in the version it was decided by', async () => {
  await sql`update workflow_version set document = jsonb_set(document, '{nodes,1,config,rule}', 'true')
    where workspace_id = ${ours.workspace} and version = 2`.execute(db);
  const journals = await store.readJournals(db, ours.workspace, [{ id: ours.run, lead: ours.lead }]);
  expect(journals.get(ours.run)?.map(({ rule }) => rule)).toEqual([
    null,
    { '>=': [{ var: 'companySize' }, 200] },
    null,
    null,
  ]);
});

it('only live and paused workflows stand against deleting what they mention', async () => {
  expect(await store.findMentions(db, ours.workspace, ours.template)).toEqual([
    { id: ours.workflow, name: 'Welcome series' },
  ]);
  await store.changeDefinitions(db, ours.workspace, (trx) =>
    store.setStatus(trx, ours.workspace, { workflow: ours.workflow, from: ['live'], to: 'archived' }),
  );
  expect(await store.findMentions(db, ours.workspace, ours.template)).toEqual([]);
});
