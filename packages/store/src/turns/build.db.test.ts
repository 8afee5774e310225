import { type LeadId, segmentId, type SegmentId, type Signal, type WorkflowId, type WorkspaceId } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { numbered, openRunnerScene, type RunnerScene } from '../../test/runner-scene.ts';
import { changeDefinitions, createSegment, type Runner, startBuilds, surveyBuilds } from '../index.ts';

let scene: RunnerScene;
let home: { workspace: WorkspaceId; workflow: WorkflowId };
/** What leads took, in order: `due` for a run that woke, `build` for a look at a segment, the number of a signal. */
let taken: { lead: LeadId; what: string }[];
beforeEach(async () => {
  scene = await openRunnerScene();
  home = await scene.workspace();
  taken = [];
});
afterEach(() => scene.close());

const wordOf = (signal: Signal): string => {
  if (signal.kind !== 'command') return '?';
  if (signal.command.do === 'reconsider') return signal.command.quietly ? 'build quietly' : 'build';
  return signal.command.do === 'cancel' ? signal.command.reason : '?';
};

const noting: Turn = ({ lead, runs, alarm }, signals, { now }) => {
  const woken = runs.filter(({ wakeAt }) => wakeAt !== null && wakeAt <= now);
  for (const what of [...signals.map(wordOf), ...woken.map(() => 'due')]) taken.push({ lead: lead.id, what });
  return {
    lead: null,
    runs: woken.map((run) => ({ ...run, status: 'ended', wakeAt: null, port: null, endedAt: now })),
    journal: [],
    ledger: [],
    history: [],
    memberships: [],
    effects: [],
    standing: null,
    rescored: [],
    passes: [],
    moves: [],
    handoffs: [],
    notices: [],
    outcomes: [],
    nextWake: null,
    alarm,
  };
};

const begin = async (starts = false): Promise<SegmentId> =>
  changeDefinitions(scene.db, home.workspace, async (trx) => {
    const segment = await createSegment(trx, home.workspace, { name: 'Built', rule: true });
    await startBuilds(trx, home.workspace, { segments: [segment], starts });
    return segment;
  });
const buildAll = async (runner: Runner): Promise<number> => {
  for (let batches = 0; ; batches++) if ((await runner.build(0)).after !== 'more') return batches;
};
const words = () => taken.map(({ what }) => what);
const many = async (count: number): Promise<void> => {
  await sql`
    insert into lead (workspace_id, shard, id, stage)
    select ${home.workspace}, 0, (left(uuidv7()::text, 34) || '40')::uuid, 'raw' from generate_series(1, ${count}::int)`.execute(
    scene.db,
  );
};

test('every lead is looked at once, batch by batch, and then it is over', async () => {
  await scene.leads(home.workspace, 60);
  await begin();
  const runner = scene.runner(noting, { batch: 25 });
  expect(await runner.build(0)).toEqual({ leads: 25, after: 'more', effects: false });
  expect(await scene.rows('select done, total from segment_build')).toEqual([{ done: 25, total: 60 }]);
  await buildAll(scene.runner(noting, { batch: 25 }));
  expect(words()).toEqual(Array.from({ length: 60 }, () => 'build quietly'));
  expect(new Set(taken.map(({ lead }) => lead)).size).toBe(60);
  expect(await surveyBuilds(scene.db)).toEqual([]);
  expect(await runner.build(0)).toEqual({ leads: 0, after: 'nothing', effects: false });
});

test('while a segment of 50,000 leads is built, all that is due in the shard comes before the next batch', async () => {
  const due = await scene.leads(home.workspace, 40);
  const [first] = due;
  if (!first) throw new Error('no leads');
  await many(50_000);
  await begin();
  const runner = scene.runner(noting);
  await runner.build(0);
  const built = taken.length;
  expect(built).toBe(250);
  await scene.due(home, due);
  await scene.signals(home.workspace, [{ lead: first, signal: numbered(7) }]);
  expect(await runner.build(0)).toEqual({ leads: 0, after: 'due', effects: false });
  expect(taken).toHaveLength(built);
  await runner.look(0);
  expect(words().slice(built).toSorted()).toEqual(['7', ...Array.from({ length: 40 }, () => 'due')]);
  expect((await runner.build(0)).leads).toBe(250);
});

test('a batch that fails is taken again, and nothing before it', async () => {
  await scene.leads(home.workspace, 60);
  await begin();
  await scene.runner(noting, { batch: 25 }).build(0);
  taken = [];
  await scene.rows(`create rule refused as on update to segment_build do instead select 1 / 0`);
  await expect(scene.runner(noting, { batch: 25 }).build(0)).rejects.toThrow(/division/);
  await scene.rows('drop rule refused on segment_build');
  taken = [];
  await buildAll(scene.runner(noting, { batch: 25 }));
  expect(taken).toHaveLength(35);
});

test('a lead whose turn comes before the build does looks at the segment first, one that came later doesn’t', async () => {
  const [lead] = await scene.leads(home.workspace, 3);
  await begin(true);
  const [late] = await scene.leads(home.workspace, 1);
  if (!lead || !late) throw new Error('no leads');
  await scene.signals(home.workspace, [
    { lead, signal: numbered(1) },
    { lead: late, signal: numbered(2) },
  ]);
  const runner = scene.runner(noting);
  await runner.look(0);
  expect(taken.filter((one) => one.lead === lead).map(({ what }) => what)).toEqual(['build', '1']);
  expect(taken.filter((one) => one.lead === late).map(({ what }) => what)).toEqual(['2']);
  await buildAll(runner);
  taken = [];
  await scene.signals(home.workspace, [{ lead, signal: numbered(3) }]);
  await runner.look(0);
  expect(words()).toEqual(['3']);
});

test('a lead whose look can’t be stored is passed over with a line in its story', async () => {
  const leads = await scene.leads(home.workspace, 30);
  const bad = leads[11];
  await begin();
  const runner = scene.runner((state, signals, world) => ({
    ...noting(state, signals, world),
    memberships:
      state.lead.id === bad
        ? [{ lead: state.lead.id, segment: `${segmentId.parse(bad)} no id` as SegmentId, entered: true }]
        : [],
  }));
  await buildAll(runner);
  expect(await surveyBuilds(scene.db)).toEqual([]);
  expect(await scene.rows('select lead_id, said from history')).toEqual([
    { lead_id: bad, said: expect.stringContaining('couldn’t be stored') },
  ]);
});
