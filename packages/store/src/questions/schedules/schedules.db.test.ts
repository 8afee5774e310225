import { type Instant, instant, type WorkflowId, type WorkspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import { sql, type Transaction } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRunnerScene, type RunnerScene } from '../../../test/runner-scene.ts';
import {
  addVersion,
  advanceSchedule,
  changeDefinitions,
  type Database,
  type NextTick,
  setStatus,
} from '../../index.ts';

let scene: RunnerScene;
let home: { workspace: WorkspaceId; workflow: WorkflowId };
const segment = '00000000-0000-4000-8000-00000000005e';
const hour = 3_600_000;
const hourly: NextTick = (_cron, _zone, after: Instant) => instant(Math.floor(after / hour) * hour + hour);

beforeEach(async () => {
  scene = await openRunnerScene();
  home = await scene.workspace();
});
afterEach(() => scene.close());

const change = <T>(work: (trx: Transaction<Database>) => Promise<T>) =>
  changeDefinitions(scene.db, home.workspace, work);

const publish = async (version: number, config: WorkflowDocument['nodes'][number]['config']): Promise<void> => {
  const nodes = [{ id: 'in', kind: 'entry', config, position: { x: 0, y: 0 } }];
  const document: WorkflowDocument = { name: 'Flow', kind: 'nurture', settings: { entry: 'again' }, nodes, edges: [] };
  await change((trx) => addVersion(trx, home.workspace, { workflow: home.workflow, version, document, by: 'a test' }));
};
const scheduled = { on: 'schedule', segment, cron: '0 * * * *' };

const fill = async (count: number): Promise<void> => {
  await sql`insert into segment_member (workspace_id, shard, lead_id, segment_id, since)
    select ${home.workspace}, ripen_shard(id), id, ${segment}, now() from (select gen_random_uuid() as id from generate_series(1, ${count}::int)) x`.execute(
    scene.db,
  );
};
const due = () => scene.rows(`update schedule set next_at = now() - interval '3 hours'`);
const finish = async (): Promise<void> => {
  while ((await advanceSchedule(scene.db, hourly)).more);
};
const started = async () =>
  (
    await scene.rows<{ leads: number; runs: number; all: number }>(`
    select count(distinct lead_id)::int as leads, count(distinct body->'command'->>'run')::int as runs, count(*)::int as all
    from signal where body->'command'->>'workflow' = '${home.workflow}'`)
  )[0];

test('a tick starts every lead of the segment once, whoever takes part, and missed ticks are one', async () => {
  await fill(2_300);
  await publish(2, scheduled);
  await finish();
  expect(await started()).toEqual({ leads: 0, runs: 0, all: 0 });
  await due();
  await Promise.all([finish(), finish(), finish()]);
  await finish();
  expect(await started()).toEqual({ leads: 2_300, runs: 2_300, all: 2_300 });
  expect(await scene.rows('select next_at > now() as later, tick_at, after_lead from schedule')).toEqual([
    { later: true, tick_at: null, after_lead: null },
  ]);
});

test('a tick that is cut off goes on where it was, and the next tick starts runs of its own', async () => {
  await fill(1_500);
  await publish(2, scheduled);
  await finish();
  await due();
  await advanceSchedule(scene.db, hourly);
  await advanceSchedule(scene.db, hourly);
  expect((await started())?.all).toBe(1_000);
  await finish();
  expect((await started())?.all).toBe(1_500);
  await due();
  await finish();
  expect(await started()).toEqual({ leads: 1_500, runs: 3_000, all: 3_000 });
});

test('a workflow that is paused misses its ticks, and one without a schedule has none', async () => {
  await fill(3);
  await publish(2, scheduled);
  await finish();
  const move = (from: 'live' | 'paused', to: 'live' | 'paused') =>
    change((trx) => setStatus(trx, home.workspace, { workflow: home.workflow, from: [from], to }));
  await move('live', 'paused');
  await due();
  await finish();
  await move('paused', 'live');
  await finish();
  expect((await started())?.all).toBe(0);
  await publish(3, { on: 'api' });
  expect(await scene.rows('select * from schedule')).toEqual([]);
});
