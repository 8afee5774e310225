import { openBell } from '@ripen/bell';
import { shardCount, type WorkspaceId } from '@ripen/domain';
import { freshDatabase, type TestCluster } from '@ripen/testkit';
import type { Pool } from 'pg';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import { awaitTaken, giveEvents } from './give-events.ts';
import { insertFlows } from './insert-flows.ts';
import { benchFlow, seedTurns } from './seed-turns.ts';
import { startWorkerProcess } from './start-worker-process.ts';

const sizes = [1, 10, 100, 1_000];
const rounds = 3;
const leads = 40_000;
const shards = Array.from({ length: shardCount }, (_, shard) => shard);

/** Flows that listen for other events: every second lets a lead in only once, so that its past runs matter. */
const deaf = Array.from({ length: Math.max(...sizes) }, (_, n) => ({
  ...benchFlow,
  name: `Deaf ${n + 1}`,
  settings: { entry: n % 2 === 0 ? ('again' as const) : ('once' as const) },
  nodes: benchFlow.nodes.map((node) =>
    node.kind === 'entry' ? { ...node, config: { on: 'event', event: `Event ${n + 1}` } } : node,
  ),
}));

/** Lets only so many of the deaf flows be published, beside the one that all leads wait in. */
const publish = async (pool: Pool, workspace: WorkspaceId, size: number): Promise<void> => {
  await pool.query(
    `update workflow set status = case when substr(name, 6)::int <= $2 then 'live' else 'draft' end
     where workspace_id = $1 and name like 'Deaf %'`,
    [workspace, size],
  );
  await pool.query('update workspace set epoch = epoch + 1 where id = $1', [workspace]);
};

const passage = async (pool: Pool, ring: () => void, count: number): Promise<number> => {
  await giveEvents(pool, count);
  const began = performance.now();
  ring();
  await awaitTaken(pool);
  return (count / (performance.now() - began)) * 1_000;
};

/** The best of some passages for each size, the sizes taking turns, each after some events that make the worker read the flows. */
const race = async (pool: Pool, workspace: WorkspaceId, ring: () => void): Promise<Map<number, number>> => {
  const best = new Map<number, number>();
  for (let round = 0; round < rounds; round++)
    for (const size of sizes) {
      await publish(pool, workspace, size);
      await passage(pool, ring, 2_000);
      best.set(size, Math.max(best.get(size) ?? 0, await passage(pool, ring, leads)));
    }
  return best;
};

/** Events that no flow listens for, taken by leads who wait in a flow, beside 1, 10, 100 and 1,000 published flows that listen for others. */
export const benchWorkflows = async (cluster: TestCluster, { redisUrl }: BenchPlace): Promise<BenchRow[]> => {
  const { pool, url } = await freshDatabase({ cluster });
  const workspace = await seedTurns(pool, { leads, dueIn: 86_400 });
  await insertFlows(pool, workspace, deaf);
  const bell = await openBell({ redisUrl: redisUrl ?? undefined, databaseUrl: url });
  const child = await startWorkerProcess(url, redisUrl);
  try {
    const best = await race(pool, workspace, () => bell.ring('turns', shards));
    const one = best.get(1) ?? 0;
    return [...best].map(([size, rate]) => ({
      name: `Events taken beside ${size.toLocaleString('en')} flow${size === 1 ? '' : 's'} that listen${size === 1 ? 's' : ''} for others`,
      value: rate,
      unit: 'events/s',
      ...(size === 1 ? {} : { ratio: `${(rate / one).toFixed(2)} × beside one` }),
    }));
  } finally {
    child.signal('SIGKILL');
    await child.exited;
    await bell.close();
    await pool.end();
  }
};
