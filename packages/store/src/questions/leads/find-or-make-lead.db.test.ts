import type { WorkspaceId } from '@ripen/domain';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createWorkspace, type Database, findLead, findOrMakeLead, openDatabase } from '../../index.ts';

let database: FreshDatabase;
let db: Kysely<Database>;
let workspace: WorkspaceId;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.pool);
});
beforeEach(async () => {
  workspace = await createWorkspace(db, { name: 'Northwind', timezone: 'UTC' });
});
afterAll(() => database.drop());

const count = async (): Promise<number> => {
  const { rows } = await sql<{
    leads: number;
  }>`select count(*) as leads from lead where workspace_id = ${workspace}`.execute(db);
  return rows[0]?.leads ?? -1;
};

it('a new lead starts in the first stage with the names it was given', async () => {
  const { lead, made } = await findOrMakeLead(db, workspace, { externalId: 'u1', email: 'Ada@example.com' });
  expect(made).toBe(true);
  expect(await findLead(db, workspace, lead)).toMatchObject({
    externalId: 'u1',
    email: 'Ada@example.com',
    stage: 'raw',
    tags: [],
    fields: {},
    score: 0,
  });
});

it('the external id names the same lead ever after, whatever the email', async () => {
  const first = await findOrMakeLead(db, workspace, { externalId: 'u1', email: 'ada@example.com' });
  expect(await findOrMakeLead(db, workspace, { externalId: 'u1', email: 'other@example.com' })).toEqual({
    lead: first.lead,
    made: false,
  });
});

it('an email in any case names the lead that has it', async () => {
  const first = await findOrMakeLead(db, workspace, { email: 'ada@example.com' });
  expect(await findOrMakeLead(db, workspace, { email: 'ADA@EXAMPLE.COM' })).toEqual({ lead: first.lead, made: false });
});

it('a lead known by email only gets the external id that comes with it', async () => {
  const { lead } = await findOrMakeLead(db, workspace, { email: 'ada@example.com' });
  expect(await findOrMakeLead(db, workspace, { externalId: 'u1', email: 'ada@example.com' })).toEqual({
    lead,
    made: false,
  });
  expect(await findLead(db, workspace, lead)).toMatchObject({ externalId: 'u1' });
  expect(await findOrMakeLead(db, workspace, { externalId: 'u1' })).toEqual({ lead, made: false });
});

it('another external id with a known email is another person', async () => {
  const first = await findOrMakeLead(db, workspace, { externalId: 'u1', email: 'family@example.com' });
  const second = await findOrMakeLead(db, workspace, { externalId: 'u2', email: 'family@example.com' });
  expect(second.made).toBe(true);
  expect(second.lead).not.toBe(first.lead);
});

it.each([{ externalId: 'u1' }, { email: 'ada@example.com' }, { externalId: 'u1', email: 'ada@example.com' }])(
  'twenty at once make one lead of %j',
  async (names) => {
    const all = await Promise.all(Array.from({ length: 20 }, () => findOrMakeLead(db, workspace, names)));
    expect(new Set(all.map(({ lead }) => lead)).size).toBe(1);
    expect(all.filter(({ made }) => made)).toHaveLength(1);
    expect(await count()).toBe(1);
  },
);
