import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PopulatedWorkspace, populateWorkspace } from '../../test/populated-workspace.ts';
import { reading, writing } from '../../test/questions.ts';
import { type Database, openDatabase } from '../index.ts';

let database: FreshDatabase;
let db: Kysely<Database>;
let ours: PopulatedWorkspace;
let theirs: PopulatedWorkspace;
let foreign: string[];

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.pool);
  ours = await populateWorkspace(db);
  theirs = await populateWorkspace(db);
  const { workspace, leads, workflow, draft, runs, dynamic, list, template, mail } = theirs;
  foreign = [workspace, ...leads, workflow, draft, ...runs, dynamic, list, template, mail];
});
afterAll(() => database.drop());

const tables = async (): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id'`.execute(
    db,
  );
  return rows.map(({ name }) => name);
};

/** Everything a workspace has, as one text. */
const everythingOf = async ({ workspace }: PopulatedWorkspace): Promise<string> => {
  const parts = await Promise.all(
    (await tables()).map(async (name) => {
      const { rows } = await sql<{ all: string }>`
        select ${name}::text || coalesce(string_agg(t::text, '|' order by t::text), '') as all from ${sql.table(name)} t where workspace_id = ${workspace}`.execute(
        db,
      );
      return rows[0]?.all ?? '';
    }),
  );
  return parts.toSorted().join('\n');
};

describe('a question asked in one workspace', () => {
  it.each(Object.keys(reading))('%s finds something of its own', async (name) => {
    const answer = await reading[name]?.ask(db, ours.workspace, ours);
    expect(answer ?? []).not.toEqual([]);
  });

  it.each(Object.keys(reading))('%s answers nothing of another, whatever ids it is given', async (name) => {
    const answer = JSON.stringify((await reading[name]?.ask(db, ours.workspace, theirs)) ?? null);
    expect(foreign.filter((id) => answer.includes(id))).toEqual([]);
  });

  it.each(Object.keys(reading))('%s changes nothing', async (name) => {
    const before = await everythingOf(ours);
    await reading[name]?.ask(db, ours.workspace, ours);
    expect(await everythingOf(ours)).toBe(before);
  });

  it.each(Object.keys(writing))('%s changes nothing of another, whatever ids it is given', async (name) => {
    const before = await everythingOf(theirs);
    await writing[name]?.ask(db, ours.workspace, theirs);
    expect(await everythingOf(theirs)).toBe(before);
  });

  it.each(Object.keys(writing))('%s changes something of its own', async (name) => {
    const own = await populateWorkspace(db);
    const before = await everythingOf(own);
    await writing[name]?.ask(db, own.workspace, own);
    expect(await everythingOf(own)).not.toBe(before);
  });
});
