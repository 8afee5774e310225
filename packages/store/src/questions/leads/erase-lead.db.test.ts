import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PopulatedWorkspace, populateWorkspace } from '../../../test/populated-workspace.ts';
import { type Database, eraseLead, exportLead, openDatabase } from '../../index.ts';

let database: FreshDatabase;
let db: Kysely<Database>;
let ours: PopulatedWorkspace;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.pool);
  ours = await populateWorkspace(db);
});
afterAll(() => database.drop());

const tablesThatName = async (text: string): Promise<string[]> => {
  const { rows } = await sql<{
    name: string;
  }>`select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db);
  const found = await Promise.all(
    rows.map(async ({ name }) => {
      const hits = await sql<{
        there: boolean;
      }>`select exists (select from ${sql.table(name)} t where position(${text} in t::text) > 0) as there`.execute(db);
      return hits.rows[0]?.there ? [name] : [];
    }),
  );
  return found.flat().toSorted();
};

it('an export tells everything of a person', async () => {
  const all = await exportLead(db, ours.workspace, ours.lead);
  expect(all).toMatchObject({
    lead: { id: ours.lead, externalId: 'user-1', tags: ['fan'] },
    identities: [{ kind: 'external', value: 'user-1' }],
    messages: [{ subject: 'Welcome, Ada' }],
    ledger: [{ points: 10 }, { points: -4 }],
    history: [{ what: 'segment' }],
    stages: [{ to: 'raw' }, { from: 'raw', to: 'MQL', why: 'It fits' }],
    handoffs: [{ stage: 'MQL', grade: 'A2' }],
    outcomes: [{ outcome: 'opened', opportunity: 'Deal 1' }],
  });
  expect(all?.events).toHaveLength(3);
  expect(all?.segments).toHaveLength(2);
  expect(all?.runs).toMatchObject([
    { status: 'ended', journal: [{ step: 1 }, { step: 2 }, { step: 3 }, { step: 4 }] },
    { status: 'waiting' },
  ]);
});

it('an erased person is nowhere any more, and nobody else is touched', async () => {
  expect((await tablesThatName(ours.lead)).length).toBeGreaterThan(8);
  expect(await eraseLead(db, ours.workspace, ours.lead)).toBe(true);
  expect(await tablesThatName(ours.lead)).toEqual([]);
  expect(await tablesThatName('lead1@example.com')).toEqual([]);
  expect(await tablesThatName(ours.run)).toEqual([]);
  expect(await tablesThatName(ours.handoff)).toEqual([]);
  const { rows } = await sql<{ leads: number; runs: number }>`
    select (select count(*) from lead) as leads, (select count(*) from run) as runs`.execute(db);
  expect(rows).toEqual([{ leads: 11, runs: 2 }]);
});

it('who isn’t there can’t be erased', async () => expect(await eraseLead(db, ours.workspace, ours.lead)).toBe(false));
