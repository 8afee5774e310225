import { instant, type Instant, type LeadId, type WorkflowId, type WorkspaceId } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { numbered, openRunnerScene, type RunnerScene, tellingTurn } from '../../test/runner-scene.ts';
import { changeDefinitions, createSegment, surveyShards } from '../index.ts';

let scene: RunnerScene;
let home: { workspace: WorkspaceId; workflow: WorkflowId };
let rang: LeadId[];
beforeEach(async () => {
  scene = await openRunnerScene();
  home = await scene.workspace();
  rang = [];
});
afterEach(() => scene.close());

/** Notes whose alarm rings, and sets the next one. */
const setting =
  (next: (now: Instant) => Instant | null): Turn =>
  (state, signals, world) => {
    if (state.alarm !== null && state.alarm <= world.now) rang.push(state.lead.id);
    return { ...tellingTurn(state, signals, world), alarm: next(world.now) };
  };

const setAlarms = (leads: readonly LeadId[], seconds: number) =>
  scene.rows(
    `insert into alarm (workspace_id, shard, lead_id, rings_at)
     select workspace_id, shard, id, now() + interval '${seconds} seconds' from lead where id in (${leads.map((id) => `'${id}'`).join()})`,
  );
const alarms = () => scene.rows<{ rings_at: Instant }>('select rings_at from alarm');

test('a lead whose alarm rings takes a turn without signals or runs, and one that rings later waits', async () => {
  const [due, later] = await scene.leads(home.workspace, 2);
  if (!due || !later) throw new Error('no leads');
  await setAlarms([due], -1);
  await setAlarms([later], 3_600);
  expect((await surveyShards(scene.db, { shards: 1, hands: [] })).turns).toEqual([0]);
  const looked = await scene.runner(setting(() => null)).look(0);
  expect(looked.turns).toBe(1);
  expect(rang).toEqual([due]);
  expect(looked.nextDueIn).toBeGreaterThan(3_500_000);
  expect((await surveyShards(scene.db, { shards: 1, hands: [] })).turns).toEqual([]);
  expect(await alarms()).toHaveLength(1);
});

test('an alarm is written where it changed, and is read again where segments read time', async () => {
  await changeDefinitions(scene.db, home.workspace, (trx) =>
    createSegment(trx, home.workspace, { name: 'Soon', rule: { 'in-next': [{ var: 'renewal' }, { days: 7 }] } }),
  );
  const leads = await scene.leads(home.workspace, 30);
  const signals = leads.map((lead, index) => ({ lead, signal: numbered(index) }));
  const at = instant(Date.UTC(2040, 0, 1));
  const seen: (Instant | null)[] = [];
  const turn: Turn = (state, given, world) => {
    seen.push(state.alarm);
    return setting(() => at)(state, given, world);
  };
  const { look } = scene.runner(turn);
  await scene.signals(home.workspace, signals);
  await look(0);
  expect(await alarms()).toEqual(leads.map(() => ({ rings_at: at })));
  await scene.rows('create rule refused as on update to alarm do instead select 1 / 0');
  await scene.signals(home.workspace, signals);
  await look(0);
  expect(seen).toEqual([...leads.map(() => null), ...leads.map(() => at)]);
});

test('a turn that leaves an alarm where it was doesn’t ring for ever: the lead’s story tells it', async () => {
  const [stuck, ...others] = await scene.leads(home.workspace, 3);
  if (!stuck) throw new Error('no lead');
  await setAlarms([stuck, ...others], -1);
  const { look } = scene.runner((state, signals, world) => ({
    ...tellingTurn(state, signals, world),
    alarm: state.lead.id === stuck ? state.alarm : null,
  }));
  await look(0);
  expect(await alarms()).toEqual([]);
  expect(await scene.rows('select lead_id, said from history')).toEqual([
    { lead_id: stuck, said: expect.stringContaining('left it where it was') },
  ]);
});

test('an alarm of a lead that is gone goes too', async () => {
  const [lead] = await scene.leads(home.workspace, 1);
  if (!lead) throw new Error('no lead');
  await setAlarms([lead], -1);
  await scene.rows('delete from lead');
  await scene.runner(tellingTurn).look(0);
  expect(await alarms()).toEqual([]);
});

test('workspaces have their shares, whatever the number of alarms', async () => {
  const other = await scene.workspace();
  const many = await scene.leads(home.workspace, 50);
  const [one] = await scene.leads(other.workspace, 1);
  if (!one) throw new Error('no lead');
  await setAlarms(many, -60);
  await setAlarms([one], -1);
  const { look } = scene.runner(
    setting(() => null),
    { batch: 10 },
  );
  await look(0);
  expect(rang).toHaveLength(51);
  expect(rang.indexOf(one)).toBeLessThan(10);
});
