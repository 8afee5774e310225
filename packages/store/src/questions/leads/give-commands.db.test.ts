import { leadId, type LeadId } from '@ripen/domain';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PopulatedWorkspace, populateWorkspace } from '../../../test/populated-workspace.ts';
import { type Database, giveCommands, openDatabase } from '../../index.ts';

let database: FreshDatabase;
let db: Kysely<Database>;
let ours: PopulatedWorkspace;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.pool);
  ours = await populateWorkspace(db);
});
afterAll(() => database.drop());

const crowd = 30_000;

const addCrowd = async (): Promise<LeadId[]> => {
  const { rows } = await sql<{ id: string }>`
    insert into lead (workspace_id, shard, id, external_id, stage)
    select ${ours.workspace}, ripen_shard(id), id, 'crowd ' || n, 'raw'
    from (select gen_random_uuid() as id, n from generate_series(1, ${crowd}::int) n) one returning id`.execute(db);
  return rows.map(({ id }) => leadId.parse(id));
};

it('commands for more leads than the database has room for locks are stored all at once', async () => {
  const leads = await addCrowd();
  const shards = await giveCommands(
    db,
    ours.workspace,
    leads.map((lead) => ({ lead, by: 'api' as const, command: { do: 'reconsider' as const } })),
  );
  expect(shards).toEqual(shards.toSorted((a, b) => a - b));
  const { rows } = await sql<{ leads: number; shards: number }>`
    select count(distinct lead_id)::int as leads, count(distinct shard)::int as shards from signal
    where workspace_id = ${ours.workspace} and lead_id = any(${leads}::uuid[])`.execute(db);
  expect(rows).toEqual([{ leads: crowd, shards: shards.length }]);
});
