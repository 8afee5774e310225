import { runId, type WorkflowId, type WorkspaceId } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { numbered, numberOf, openRunnerScene, type RunnerScene, tellingTurn } from '../../test/runner-scene.ts';

let scene: RunnerScene;
let home: { workspace: WorkspaceId; workflow: WorkflowId };
beforeEach(async () => {
  scene = await openRunnerScene();
  home = await scene.workspace();
});
afterEach(() => scene.close());

const commandOf = (id: number) => {
  const signal = numbered(id);
  if (signal.kind !== 'command') throw new Error('no command');
  return signal.command;
};

test('commands are taken before they are answered, after what was pending for the same lead, and nobody else’s turn is taken', async () => {
  const [asked, other] = await scene.leads(home.workspace, 2);
  if (!asked || !other) throw new Error('no leads');
  await scene.signals(home.workspace, [
    { lead: asked, signal: numbered(1) },
    { lead: other, signal: numbered(2) },
    { lead: asked, signal: numbered(3) },
  ]);
  await scene.runner(tellingTurn).command(home.workspace, [
    { lead: asked, by: 'api', command: commandOf(4) },
    { lead: asked, by: 'api', command: commandOf(5) },
  ]);
  expect(await scene.rows(`select said from history where lead_id = '${asked}' order by seq`)).toEqual(
    ['1', '3', '4', '5'].map((said) => ({ said })),
  );
  expect(await scene.rows('select lead_id from signal')).toEqual([{ lead_id: other }]);
});

test('the same start given twice, at once or later, makes one run', async () => {
  const [lead] = await scene.leads(home.workspace, 1);
  if (!lead) throw new Error('no lead');
  const run = runId.parse('00000000-0000-4000-8000-00000000abcd');
  const starting: Turn = (state, signals, world) => {
    const result = tellingTurn(state, [], world);
    const fresh = signals.filter(() => !state.runs.some(({ id }) => id === run));
    const runs = fresh.map(
      () =>
        ({
          id: run,
          workflow: home.workflow,
          version: 1,
          key: '',
          status: 'ended',
          node: 'in',
          visit: 1,
          steps: 0,
          wakeAt: null,
          port: null,
          asked: false,
          event: null,
          data: {},
          startedAt: world.now,
          endedAt: world.now,
          memory: {},
          reason: null,
        }) as const,
    );
    return { ...result, runs: [...result.runs, ...runs] };
  };
  const { command } = scene.runner(starting);
  const start = { lead, by: 'api', command: { do: 'start', run, workflow: home.workflow, data: {} } } as const;
  await command(home.workspace, [start, start]);
  await command(home.workspace, [start]);
  expect(await scene.rows('select id from run')).toEqual([{ id: run }]);
});

test('a command waits for the shard, and goes through while a look goes on', async () => {
  const [lead, ...crowd] = await scene.leads(home.workspace, 200);
  if (!lead) throw new Error('no lead');
  await scene.due(home, crowd);
  const taken: string[] = [];
  const telling: Turn = (state, signals, world) => {
    taken.push(...signals.map(numberOf));
    return tellingTurn(state, signals, world);
  };
  const { look, command } = scene.runner(telling, { batch: 5 });
  await Promise.all([
    look(0),
    ...Array.from({ length: 20 }, (_, i) => command(home.workspace, [{ lead, by: 'api', command: commandOf(i) }])),
  ]);
  expect(taken.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, i) => String(i)));
});
