import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PopulatedWorkspace, populateWorkspace } from '../../../test/populated-workspace.ts';
import { type Database, type LeadKey, type LeadOrder, listLeads, openDatabase } from '../../index.ts';

let database: FreshDatabase;
let db: Kysely<Database>;
let ours: PopulatedWorkspace;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.pool);
  ours = await populateWorkspace(db);
  await sql`update lead set email = 'twin@example.com' where external_id in ('user-1', 'user-2')`.execute(db);
});
afterAll(() => database.drop());

const walk = async (order: LeadOrder, limit: number): Promise<string[]> => {
  const names: string[] = [];
  let after: LeadKey | null = null;
  for (;;) {
    const rows: Awaited<ReturnType<typeof listLeads>> = await listLeads(db, ours.workspace, { order, after, limit });
    names.push(...rows.map(({ externalId }) => externalId ?? ''));
    after = rows.at(-1) ?? null;
    if (rows.length < limit) return names;
  }
};

const numbers = (...list: number[]): string[] => list.map((n) => `user-${n}`);
const orders: Record<LeadOrder, string[]> = {
  createdAt: numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
  '-createdAt': numbers(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1),
  score: numbers(2, 1, 5, 4, 3, 8, 7, 6, 11, 10, 9, 12),
  '-score': numbers(12, 9, 10, 11, 6, 7, 8, 3, 4, 5, 1, 2),
  email: numbers(10, 9, 7, 6, 5, 3, 11, 1, 2, 4, 8, 12),
  '-email': numbers(1, 2, 11, 3, 5, 6, 7, 9, 10, 4, 8, 12),
};

it.each(Object.entries(orders))(
  'leads by %s come once each and in order, whatever the size of the pages',
  async (order, expected) => {
    for (const limit of [1, 2, 5, 100]) expect(await walk(order as LeadOrder, limit)).toEqual(expected);
  },
);

const search = async (text: string): Promise<(string | null)[]> =>
  (await listLeads(db, ours.workspace, { order: 'createdAt', after: null, limit: 100, search: text })).map(
    ({ externalId }) => externalId,
  );

it('a search finds beginnings of emails, external ids and names, in any case', async () => {
  expect(await search('LEAD9@')).toEqual(['user-11']);
  expect(await search('user-1')).toEqual(numbers(1, 10, 11, 12));
  expect(await search('ada12 oka')).toEqual(['user-12']);
  expect(await search('okaf')).toHaveLength(12);
  expect(await search('example')).toEqual([]);
});

it.each(['%', '_', '\\', "'", '\\%'])('a search takes %s for itself', async (text) =>
  expect(await search(text)).toEqual([]),
);
