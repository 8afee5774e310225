import { runId, type WorkflowId, type WorkspaceId } from '@ripen/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeDefinitions, openRunner } from '../index.ts';
import { numbered, numberOf, openRunnerScene, type RunnerScene, tellingTurn } from '../../test/runner-scene.ts';

let scene: RunnerScene;
let home: { workspace: WorkspaceId; workflow: WorkflowId };
beforeEach(async () => {
  scene = await openRunnerScene();
  home = await scene.workspace();
});
afterEach(() => scene.close());

const statuses = () =>
  scene.rows<{ status: string; count: number }>('select status, count(*)::int as count from run group by 1 order by 1');
const stories = (lead: string) =>
  scene.rows<{ said: string }>(`select said from history where lead_id = '${lead}' order by seq`);

describe('a look at a shard', () => {
  test('takes what is due once, and tells how late it was', async () => {
    const late: number[] = [];
    const { look } = scene.runner(tellingTurn, { batch: 10, onLateness: (milliseconds) => late.push(...milliseconds) });
    await scene.due(home, await scene.leads(home.workspace, 35), 5);
    expect(await look(0)).toEqual({ turns: 35, busy: false, effects: false, nextDueIn: null });
    expect(await statuses()).toEqual([{ status: 'ended', count: 35 }]);
    expect(await scene.rows('select count(*)::int as steps from journal')).toEqual([{ steps: 35 }]);
    expect(await scene.rows('select sum(passed)::int as passed from node_count')).toEqual([{ passed: 35 }]);
    expect(late).toHaveLength(35);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(5_000);
    expect((await look(0)).turns).toBe(0);
  });

  test('comes back at once, and lets other shards have their go, after a batch that was far from full', async () => {
    const { look } = openRunner({ pool: scene.pool, turn: tellingTurn, batch: 40 });
    await scene.due(home, await scene.leads(home.workspace, 9));
    expect(await look(0)).toMatchObject({ turns: 9, nextDueIn: 0 });
    expect(await look(0)).toMatchObject({ turns: 0, nextDueIn: null });
    await scene.due(home, await scene.leads(home.workspace, 45));
    expect(await look(0)).toMatchObject({ turns: 45, nextDueIn: 0 });
  });

  test('says in how many milliseconds of the database’s clock the shard is next due', async () => {
    await scene.due(home, await scene.leads(home.workspace, 1), -60);
    const { turns, nextDueIn } = await scene.runner(tellingTurn).look(0);
    expect(turns).toBe(0);
    expect(nextDueIn).toBeGreaterThan(50_000);
    expect(nextDueIn).toBeLessThanOrEqual(60_000);
  });

  test('takes a lead’s signals in their order, each once, however small the batches', async () => {
    const [a, b] = await scene.leads(home.workspace, 2);
    if (!a || !b) throw new Error('no leads');
    await scene.signals(
      home.workspace,
      Array.from({ length: 100 }, (_, i) => ({ lead: i % 3 === 0 ? a : b, signal: numbered(i) })),
    );
    await scene.runner(tellingTurn, { batch: 7 }).look(0);
    const numbers = Array.from({ length: 100 }, (_, i) => i);
    expect((await stories(a)).map(({ said }) => Number(said))).toEqual(numbers.filter((i) => i % 3 === 0));
    expect((await stories(b)).map(({ said }) => Number(said))).toEqual(numbers.filter((i) => i % 3 !== 0));
    expect(await scene.rows('select * from signal')).toEqual([]);
  });

  test('fires no timer before a signal that came earlier, however long the queue', async () => {
    const [busy, patient] = await scene.leads(home.workspace, 2);
    if (!busy || !patient) throw new Error('no leads');
    const flood = Array.from({ length: 50 }, (_, i) => ({ lead: busy, signal: numbered(i), secondsAgo: 60 }));
    await scene.signals(home.workspace, [...flood, { lead: patient, signal: numbered(99), secondsAgo: 30 }]);
    await scene.due(home, [patient], 10);
    const order: string[] = [];
    const { look } = scene.runner(
      (state, signals, world) => {
        const due = state.runs.filter(({ wakeAt }) => wakeAt !== null && wakeAt <= world.now);
        if (state.lead.id === patient) order.push(...signals.map(() => 'signal'), ...due.map(() => 'timer'));
        return tellingTurn(state, signals, world);
      },
      { batch: 10 },
    );
    await look(0);
    expect(order).toEqual(['signal', 'timer']);
  });

  test('serves a small workspace in the first batch, whatever the large one has waiting', async () => {
    const other = await scene.workspace();
    await scene.due(home, await scene.leads(home.workspace, 500), 60);
    const [lonely] = await scene.due(other, await scene.leads(other.workspace, 1), 1);
    const order: string[] = [];
    const { look } = scene.runner(
      (state, signals, world) => {
        order.push(...state.runs.map(({ id }) => id));
        return tellingTurn(state, signals, world);
      },
      { batch: 20 },
    );
    await look(0);
    expect(order).toHaveLength(501);
    expect(order.indexOf(lonely ?? runId.parse('00000000-0000-4000-8000-000000000000'))).toBeLessThan(20);
  });

  test('is done at once when another holds the shard', async () => {
    const client = await scene.pool.connect();
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(1, 0)');
    await scene.due(home, await scene.leads(home.workspace, 1));
    const { look } = scene.runner(tellingTurn);
    expect(await look(0)).toMatchObject({ busy: true, turns: 0 });
    await client.query('commit');
    client.release();
    expect(await look(0)).toMatchObject({ busy: false, turns: 1 });
  });

  test('by two workers at once takes everything once', async () => {
    await scene.due(home, await scene.leads(home.workspace, 300));
    const lookers = [scene.runner(tellingTurn, { batch: 10 }), scene.runner(tellingTurn, { batch: 10 })];
    let taken = 0;
    while (taken < 300) for (const { turns } of await Promise.all(lookers.map(({ look }) => look(0)))) taken += turns;
    expect(taken).toBe(300);
    expect(await statuses()).toEqual([{ status: 'ended', count: 300 }]);
    expect(await scene.rows('select count(*)::int as steps from journal')).toEqual([{ steps: 300 }]);
  });

  test('leaves out a workspace whose definitions are being changed, and comes back soon', async () => {
    const other = await scene.workspace();
    await scene.due(home, await scene.leads(home.workspace, 3));
    await scene.due(other, await scene.leads(other.workspace, 2));
    const { look } = scene.runner(tellingTurn);
    await changeDefinitions(scene.db, home.workspace, async () => {
      const looked = await look(0);
      expect(looked.turns).toBe(2);
      expect(looked.nextDueIn).toBeLessThan(1_000);
    });
    expect((await look(0)).turns).toBe(3);
  });

  test('holds a due run of a workflow that isn’t live, instead of looking at it for ever', async () => {
    await scene.due(home, await scene.leads(home.workspace, 1));
    await changeDefinitions(scene.db, home.workspace, (trx) =>
      trx.updateTable('workflow').set({ status: 'paused' }).execute(),
    );
    const { look } = scene.runner((state, signals, world) => ({
      ...tellingTurn(state, signals, world),
      runs: [],
      journal: [],
    }));
    expect(await look(0)).toMatchObject({ turns: 1, nextDueIn: null });
    expect(await scene.rows('select status, held from run')).toEqual([{ status: 'waiting', held: true }]);
  });

  test('reads changed definitions at the next turn', async () => {
    const [lead] = await scene.leads(home.workspace, 1);
    if (!lead) throw new Error('no lead');
    const names: (string | undefined)[] = [];
    const { look } = scene.runner((state, signals, world) => {
      names.push(world.latest(home.workflow)?.status);
      return tellingTurn(state, signals, world);
    });
    await scene.signals(home.workspace, [{ lead, signal: numbered(1) }]);
    await look(0);
    await changeDefinitions(scene.db, home.workspace, (trx) =>
      trx.updateTable('workflow').set({ status: 'archived' }).execute(),
    );
    await scene.signals(home.workspace, [{ lead, signal: numbered(2) }]);
    await look(0);
    expect(names).toEqual(['live', 'archived']);
  });

  test('cuts off a worker that falls silent in the middle, and nothing is done twice', async () => {
    await scene.due(home, await scene.leads(home.workspace, 5));
    let silent = 0;
    const { look } = scene.runner(
      (state, signals, world) => {
        // the whole process stands still, as a paused one does
        if (silent++ === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
        return tellingTurn(state, signals, world);
      },
      { cutOffAfter: 200 },
    );
    await look(0);
    expect(silent).toBe(10);
    expect(await statuses()).toEqual([{ status: 'ended', count: 5 }]);
    expect(await scene.rows('select count(*)::int as steps from journal')).toEqual([{ steps: 5 }]);
  });
});

test('the numbers that tests tell signals by come back', () => {
  expect(numberOf(numbered(17))).toBe('17');
});
