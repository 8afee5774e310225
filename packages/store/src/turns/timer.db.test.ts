import { sql, type Transaction } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRunnerScene, type RunnerScene } from '../../test/runner-scene.ts';
import { changeDefinitions, type Database, holdRuns } from '../index.ts';

let scene: RunnerScene;
let home: Awaited<ReturnType<RunnerScene['workspace']>>;
beforeEach(async () => {
  scene = await openRunnerScene();
  home = await scene.workspace();
});
afterEach(() => scene.close());

// What is in one and not in the other.
const differences = () =>
  scene.rows(`
    with wanted as (select shard, workspace_id, wake_at, id as run_id, lead_id from run where wake_at is not null and not held)
    (select 'missing' as is, * from (select * from wanted except select * from timer) m)
    union all (select 'left over', * from (select * from timer except select * from wanted) l)`);

const timers = async () => (await scene.rows<{ n: number }>('select count(*)::int as n from timer'))[0]?.n;

const changes: [string, string, number][] = [
  ['started', 'select', 20],
  ['put off', `update run set wake_at = wake_at + interval '1 day'`, 20],
  ['touched otherwise', 'update run set steps = steps + 1', 20],
  ['ended', `update run set status = 'ended', wake_at = null, ended_at = now()`, 0],
  ['waiting for an answer', 'update run set wake_at = null, asked = true', 0],
  ['held', 'update run set held = true', 0],
  ['given to another lead', `update run set lead_id = gen_random_uuid(), shard = 3`, 20],
  ['deleted', 'delete from run', 0],
];

test.each(changes)('timers follow runs that are %s', async (_name, change, left) => {
  await scene.due(home, await scene.leads(home.workspace, 20), -60);
  await scene.rows(change);
  expect(await differences()).toEqual([]);
  expect(await timers()).toBe(left);
});

test('timers come back when a workflow is resumed', async () => {
  await scene.due(home, await scene.leads(home.workspace, 5), -60);
  const hold = (held: boolean) => (trx: Transaction<Database>) =>
    holdRuns(trx, home.workspace, { workflow: home.workflow, held });
  await changeDefinitions(scene.db, home.workspace, hold(true));
  expect(await timers()).toBe(0);
  await changeDefinitions(scene.db, home.workspace, hold(false));
  expect(await differences()).toEqual([]);
  expect(await timers()).toBe(5);
});

test('a step of a run touches no index of it', async () => {
  await scene.due(home, await scene.leads(home.workspace, 20), -60);
  await scene.rows(
    `update run set node = 'next', visit = visit + 1, steps = steps + 1, wake_at = wake_at + interval '1 day', port = 'other'`,
  );
  // the server's counters follow a moment later
  await vi.waitFor(async () => {
    const { rows } = await sql<{ updated: number; hot: number }>`
      select n_tup_upd as updated, n_tup_hot_upd as hot from pg_stat_user_tables where relname = 'run'`.execute(
      scene.db,
    );
    expect(rows).toEqual([{ updated: 20, hot: 20 }]);
  }, 10_000);
});
