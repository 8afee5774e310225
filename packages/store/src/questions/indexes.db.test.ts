import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crowd } from '../../test/crowd.ts';
import { type PopulatedWorkspace, populateWorkspace } from '../../test/populated-workspace.ts';
import { reading, writing } from '../../test/questions.ts';
import { type Watched, watch } from '../../test/watch.ts';

let database: FreshDatabase;
let watched: Watched;
let ours: PopulatedWorkspace;

beforeAll(async () => {
  database = await freshDatabase();
  watched = watch(database.pool);
  ours = await populateWorkspace(watched.db);
  for (const one of [ours, await populateWorkspace(watched.db), await populateWorkspace(watched.db)])
    await crowd(watched.db, one);
  await sql`analyze`.execute(watched.db);
});
afterAll(() => database.drop());

it.each(Object.entries({ ...reading, ...writing }))(
  '%s is served by the indexes it promises',
  async (_name, { ask, uses }) => {
    const used = await watched.indexesOf(() => ask(watched.db, ours.workspace, ours));
    const missing = uses.filter((promised) => !promised.split('|').some((index) => used.has(index)));
    expect(missing, `used ${[...used].join(', ')}`).toEqual([]);
  },
);
