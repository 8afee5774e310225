import { openBell } from '@ripen/bell';
import { shardCount } from '@ripen/domain';
import { freshDatabase, type TestCluster, type TestProcess } from '@ripen/testkit';
import type { Pool } from 'pg';
import { awaitAsleep } from './await-asleep.ts';
import { seedTurns } from './seed-turns.ts';
import { startWorkerProcess } from './start-worker-process.ts';

/** How many leads are woken at once, by how many worker processes, and where their bells hang. */
export interface Wake {
  cluster: TestCluster;
  redisUrl: string | null;
  leads: number;
  workers: number;
}

const shards = Array.from({ length: shardCount }, (_, shard) => shard);

/** Refuses a measurement of work that wasn't done: every run must sleep in the second wait, with its four steps in the journal. */
const check = async (pool: Pool, leads: number): Promise<void> => {
  const { rows } = await pool.query<{ runs: number; steps: number }>(`
    select (select count(*)::int from run where node = 'second' and status = 'waiting' and wake_at > now()) as runs,
      (select count(*)::int from journal where step > 2) as steps`);
  if (rows[0]?.runs !== leads || rows[0].steps !== 4 * leads)
    throw new Error(`The bench of turns went wrong: ${JSON.stringify(rows[0])}`);
};

const measure = async (pool: Pool, url: string, { redisUrl, workers }: Wake): Promise<number> => {
  const children: TestProcess[] = [];
  const bell = await openBell({ redisUrl: redisUrl ?? undefined, databaseUrl: url });
  try {
    for (let one = 0; one < workers; one++) children.push(await startWorkerProcess(url, redisUrl));
    const began = performance.now();
    bell.ring('turns', shards);
    await awaitAsleep(pool);
    return (performance.now() - began) / 1_000;
  } finally {
    for (const child of children) child.signal('SIGKILL');
    await Promise.all(children.map(({ exited }) => exited));
    await bell.close();
  }
};

/**
 * Wakes leads at once, each from a wait through a branch and a changed field into the next wait, journal included, with
 * real bells, and says after how many seconds all are asleep again.
 */
export const wakeAll = async (wake: Wake): Promise<number> => {
  const { pool, url } = await freshDatabase({ cluster: wake.cluster });
  try {
    await seedTurns(pool, { leads: wake.leads });
    const seconds = await measure(pool, url, wake);
    await check(pool, wake.leads);
    return seconds;
  } finally {
    // The database goes with its cluster: dropping it while the server tidies it up after such a storm would fail.
    await pool.end();
  }
};
