import { turn } from '@ripen/engine';
import { openDatabase, openIngest, openPool, openRunner } from '@ripen/store';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoryClock } from '../test/stories/story-clock.ts';
import { readStories, type Story } from '../test/stories/story.ts';
import type { Stage } from '../test/stories/play.ts';
import { tellByRunner } from '../test/stories/tell-by-runner.ts';
import { tellBySimulator } from '../test/stories/tell-by-simulator.ts';
import { tellPoints, type Told } from '../test/stories/told.ts';

const stories = readStories();
let database: FreshDatabase;
let pool: Pool;
let stage: Stage;

beforeAll(async () => {
  database = await freshDatabase();
  const setClock = await openStoryClock(database.pool);
  pool = openPool(database.url, { name: 'stories' });
  const db = openDatabase(pool);
  stage = { db, setClock, runner: openRunner({ pool, turn }), ingest: openIngest(db, () => undefined) };
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const moved = 'a simulation walks one version: nothing is published, and nobody moved to it, on the way';

/** Stories that no simulation can tell, and why: only runs of the runner are moved to a version that is published later. */
const onlyTheRunner = new Map(
  [
    'a-mail-unsent-after-a-move',
    'made-due-while-paused-and-timers-shifted',
    'made-due-while-paused-at-a-time-of-the-week',
    'moved-and-due-now',
    'moved-back-is-not-sent-again',
    'moved-into-the-past-is-due-once',
    'moved-once-its-mail-is-settled',
    'moved-onto-its-mail-is-not-sent-again',
    'moved-while-its-mail-is-in-flight',
    'moved-while-paused',
    'moved-with-its-timer-kept',
    'moved-with-its-timer-recomputed',
    'moves-while-paused-and-timers-shifted',
    'reckoned-anew-while-paused-and-shifted',
  ].map((name) => [`stories/${name}.json`, moved]),
);

const late = 'nobody is late in a simulation; here the worker comes after the time';
const resumed = `${late}, since the workflow was paused`;

/** Stories whose words are others where everything is on time and delivered at once, and why: then both tell the same again. */
const otherwiseOnTime = new Map([
  ['stories/event-after-the-time-is-over.json', late],
  ['stories/event-before-the-time-is-over.json', late],
  ['stories/facts-after-the-time-is-over.json', late],
  ['stories/resumed-a-few-at-a-time.json', resumed],
  ['stories/resumed-and-what-was-missed-is-skipped.json', resumed],
  ['stories/resumed-with-a-calendar-found-anew.json', resumed],
  ['stories/resumed-with-a-mail-unsent.json', 'a simulation delivers at once; here the mail never goes out'],
  ['stories/mail-is-asked-once.json', 'a simulation delivers at once; here the mail is two seconds on its way'],
  ['stories/webhook-fails.json', 'a simulation delivers at once; here the call fails'],
  ['score-stories/points-fade.json', 'the story looks once a week; on time, the band changes in between'],
]);

describe('a story, as the runner tells it against the database and as the simulator does', () => {
  it.each(stories)('$file', async (story) => {
    const { told } = await tellByRunner(stage, story, 'as written');
    expectAsWritten(story, told);
    const { told: onTime, given } = await tellByRunner(stage, story, 'on time');
    const simulated = tellBySimulator(story, given);
    if (onlyTheRunner.has(story.file)) return expect(simulated.journal).not.toEqual(told.journal);
    expect(simulated).toEqual(onTime);
    if (otherwiseOnTime.has(story.file)) return expect(onTime).not.toEqual(told);
    expect(onTime).toEqual(told);
  });

  it('are all of them but those that are listed, and the lists name no other', () => {
    const files = new Set(stories.map(({ file }) => file));
    const listed = [...onlyTheRunner.keys(), ...otherwiseOnTime.keys()];
    expect(listed.filter((file) => !files.has(file))).toEqual([]);
    expect([files.size >= 69, onlyTheRunner.size, otherwiseOnTime.size]).toEqual([true, 14, 10]);
  });
});

const expectAsWritten = ({ journal, ledger, told: own, end, segments }: Story, told: Told): void => {
  // Stories call segments by their ids; the runner knows their names.
  const named = (said: string): string => segments.reduce((text, { id, name }) => text.replaceAll(id, name), said);
  if (journal)
    expect(told.journal.map(([at, , ...line]) => [at, ...line])).toEqual(
      journal.map(([at, node, port, said]) => [at, node, port, named(said)]),
    );
  if (ledger)
    expect(told.ledger.map(([at, , , said]) => [at, said])).toEqual(
      ledger.map(([at, dimension, points, reason]) => [at, tellPoints({ points, dimension, reason })]),
    );
  if (own) expect(told.history.map(([, said]) => said)).toEqual(own);
  const { status, node, ...lead } = end;
  expect(told.lead).toMatchObject(lead);
  if (status !== undefined) expect(told.runs.map((run) => run.slice(1, 3))).toContainEqual([status, node]);
};
