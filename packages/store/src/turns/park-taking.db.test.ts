import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { numbered, openRunnerScene, type RunnerScene, tellingTurn } from '../../test/runner-scene.ts';

let scene: RunnerScene;
let home: { workspace: WorkspaceId; workflow: WorkflowId };
beforeEach(async () => {
  scene = await openRunnerScene();
  home = await scene.workspace();
});
afterEach(() => scene.close());

const runOf = (lead: string) => scene.rows(`select status, steps, wake_at, reason from run where lead_id = '${lead}'`);
const journalOf = (lead: string) =>
  scene.rows(
    `select j.step, j.kind, j.port, j.said from journal j join run r on r.id = j.run_id where r.lead_id = '${lead}'`,
  );

test('a lead whose turn throws is parked with the reason, and harms nobody else', async () => {
  const [bad, ...good] = await scene.leads(home.workspace, 4);
  if (!bad) throw new Error('no leads');
  await scene.due(home, [bad, ...good]);
  await scene.signals(
    home.workspace,
    [bad, ...good].map((lead, i) => ({ lead, signal: numbered(i) })),
  );
  const turn: Turn = (state, signals, world) => {
    if (state.lead.id === bad) throw new Error('as scripted');
    return tellingTurn(state, signals, world);
  };
  const { look } = scene.runner(turn);
  expect((await look(0)).turns).toBe(4);
  expect(await runOf(bad)).toEqual([
    { status: 'parked', steps: 2, wake_at: null, reason: 'The turn failed: as scripted' },
  ]);
  expect(await journalOf(bad)).toEqual([
    { step: 2, kind: 'parked', port: null, said: 'Parked: The turn failed: as scripted' },
  ]);
  expect(await scene.rows('select lead_id, reason from parked_signal')).toEqual([
    { lead_id: bad, reason: 'The turn failed: as scripted' },
  ]);
  expect(await scene.rows('select * from signal')).toEqual([]);
  expect(await scene.rows(`select count(*)::int as ended from run where status = 'ended'`)).toEqual([{ ended: 3 }]);
  expect((await look(0)).turns).toBe(0);
});

test('a lead whose outcome can’t be stored is found among the others, and parked alone', async () => {
  const leads = await scene.leads(home.workspace, 60);
  const bad = leads[41];
  if (!bad) throw new Error('no leads');
  await scene.due(home, leads);
  const { look } = scene.runner((state, signals, world) => {
    const result = tellingTurn(state, signals, world);
    const said = state.lead.id === bad ? 'a text with a \0 in it' : 'Woke';
    return { ...result, journal: result.journal.map((entry) => ({ ...entry, said })) };
  });
  await look(0);
  expect(await runOf(bad)).toMatchObject([{ status: 'parked', reason: expect.stringContaining('couldn’t be stored') }]);
  expect(await scene.rows(`select count(*)::int as ended from run where status = 'ended'`)).toEqual([{ ended: 59 }]);
});

test('a due run whose lead is gone is parked, and signals to nobody are kept', async () => {
  const [gone] = await scene.leads(home.workspace, 1);
  if (!gone) throw new Error('no leads');
  await scene.due(home, [gone]);
  await scene.signals(home.workspace, [{ lead: gone, signal: numbered(1) }]);
  await scene.rows(`delete from lead where id = '${gone}'`);
  expect((await scene.runner(tellingTurn).look(0)).nextDueIn).toBeNull();
  expect(await runOf(gone)).toMatchObject([{ status: 'parked', reason: 'The lead is gone' }]);
  expect(await scene.rows('select reason from parked_signal')).toEqual([{ reason: 'The lead is gone' }]);
});

test('a run that is due and that the turn leaves where it was is parked, not looked at for ever', async () => {
  const [lead] = await scene.leads(home.workspace, 1);
  if (!lead) throw new Error('no leads');
  await scene.due(home, [lead]);
  await scene
    .runner((state, signals, world) => ({ ...tellingTurn(state, signals, world), runs: [], journal: [] }))
    .look(0);
  expect(await runOf(lead)).toMatchObject([
    { status: 'parked', reason: 'Its time came, and the turn left it where it was' },
  ]);
});
