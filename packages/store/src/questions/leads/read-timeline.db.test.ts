import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PopulatedWorkspace, populateWorkspace } from '../../../test/populated-workspace.ts';
import { type Database, openDatabase, readTimeline, type TimelineKey, type TimelineLine } from '../../index.ts';

let database: FreshDatabase;
let db: Kysely<Database>;
let ours: PopulatedWorkspace;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.pool);
  ours = await populateWorkspace(db);
  // More at one moment, so that pages end between lines of the same time.
  await sql`
    insert into history (workspace_id, shard, lead_id, at, what, said)
    select ${ours.workspace}, ripen_shard(${ours.lead}), ${ours.lead}, '2027-03-01T12:30:00.000001Z', 'changed', 'Change ' || n from generate_series(1, 12) n`.execute(
    db,
  );
});
afterAll(() => database.drop());

const page = (after: TimelineKey | null, limit: number): Promise<TimelineLine[]> =>
  readTimeline(db, ours.workspace, { lead: ours.lead, after, limit });

const walk = async (limit: number): Promise<TimelineLine[]> => {
  const lines: TimelineLine[] = [];
  for (;;) {
    const more = await page(lines.at(-1)?.key ?? null, limit);
    lines.push(...more);
    if (more.length < limit) return lines;
  }
};

it('a story comes newest first, what caused something below what came of it', async () => {
  const told = (await page(null, 100))
    .map(({ source, text }) => `${source} ${text}`)
    .filter((line) => !line.includes('Change'));
  expect(told).toEqual([
    'entered null',
    'over null',
    'points Left',
    'history Entered the segment “Large”',
    'points Signed Up',
    'message Welcome, Ada',
    'journal If company size is at least 200: yes',
    'entered Signed Up',
    'event Signed Up',
    'event Signed Up',
    'event Signed Up',
  ]);
});

it('pages of any size tell every line once', async () => {
  const whole = (await page(null, 100)).map(({ key }) => key);
  for (const limit of [1, 2, 3, 7]) expect((await walk(limit)).map(({ key }) => key)).toEqual(whole);
});

it('a mail that wasn’t sent keeps its line of the journal', async () => {
  await sql`update effect set state = 'failed' where workspace_id = ${ours.workspace} and run_id = ${ours.run}`.execute(
    db,
  );
  const lines = await page(null, 100);
  expect(lines.filter(({ source }) => source === 'message')).toMatchObject([
    { what: 'failed', workflow: 'Welcome series', run: ours.run },
  ]);
  expect(lines.map(({ text }) => text)).toContain('Mail sent: accepted');
});
