import { dayAt, daysAfter, utc } from '@ripen/domain';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PopulatedWorkspace, populateWorkspace } from '../../../test/populated-workspace.ts';
import { countNodes, type Database, foldCounts, openDatabase, readClock } from '../../index.ts';

let database: FreshDatabase;
let db: Kysely<Database>;
let of: PopulatedWorkspace;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.pool);
  of = await populateWorkspace(db);
  await sql`truncate node_count`.execute(db);
  await sql`
    insert into node_count (workspace_id, workflow_id, version, node, port, day, shard, passed)
    select ${of.workspace}, ${of.workflow}, version, 'in', 'entered', (now() at time zone 'utc')::date - ago, shard, 1
    from generate_series(1, 2) version, generate_series(0, 60) ago, generate_series(0, 3) shard`.execute(db);
});
afterAll(() => database.drop());

const passed = async (days?: number, version?: number): Promise<number | undefined> => {
  const { now } = await readClock(db, of.workspace);
  const since = days === undefined ? undefined : daysAfter(dayAt(now, utc), 1 - days);
  const counts = await countNodes(db, of.workspace, { workflow: of.workflow, since, version });
  return counts.find(({ node }) => node === 'in')?.passed.entered;
};
const rows = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from node_count`.execute(db)).rows[0]?.n ?? 0;

it('tells what passed today, in the last days and ever, by version, and keeps telling it when days that are over are added up', async () => {
  const told = async () => [
    await passed(1),
    await passed(7),
    await passed(30),
    await passed(),
    await passed(7, 1),
    await passed(undefined, 2),
  ];
  const before = await told();
  expect(before).toEqual([8, 56, 240, 488, 28, 244]);
  expect(await rows()).toBe(488);
  await foldCounts(db);
  expect(await told()).toEqual(before);
  const folded = await rows();
  expect(folded).toBe(2 * (3 * 4 + 30 + 1));
  await foldCounts(db);
  expect(await rows()).toBe(folded);
  expect(await told()).toEqual(before);
});
