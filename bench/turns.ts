import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBell } from '@ripen/bell';
import { shardCount } from '@ripen/domain';
import { freshDatabase, startSource, type TestCluster } from '@ripen/testkit';
import type { Pool } from 'pg';
import type { JobsASecond } from './bell.ts';
import type { BenchRow } from './bench-row.ts';
import { seedTurns } from './seed-turns.ts';

/** What the runs are held against: where their bells hang, and what raw BullMQ does there. */
export interface TurnsBench {
  cluster: TestCluster;
  redisUrl: string | null;
  jobs: JobsASecond;
}

const leads = 100_000;
const shards = Array.from({ length: shardCount }, (_, shard) => shard);
const worker = fileURLToPath(new URL('./turns-worker.ts', import.meta.url));

// One step in the index for each shard.
const someDue = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ due: boolean }>(`
    select exists (select from generate_series(0, ${shardCount - 1}) s(shard), workspace w where exists (
      select from timer where shard = s.shard and workspace_id = w.id and wake_at <= now())) as due`);
  return rows[0]?.due ?? true;
};

const asleep = async (pool: Pool): Promise<void> => {
  while (await someDue(pool)) await sleep(100);
};

/** Refuses a measurement of work that wasn't done: every run must sleep in the second wait, with its four steps in the journal. */
const check = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ runs: number; steps: number }>(`
    select (select count(*)::int from run where node = 'second' and status = 'waiting' and wake_at > now()) as runs,
      (select count(*)::int from journal where step > 2) as steps`);
  if (rows[0]?.runs !== leads || rows[0].steps !== 4 * leads)
    throw new Error(`The bench of turns went wrong: ${JSON.stringify(rows[0])}`);
};

const measure = async (pool: Pool, url: string, redisUrl: string | null): Promise<number> => {
  const child = startSource(worker, [url, redisUrl ?? '']);
  const bell = await openBell({ redisUrl: redisUrl ?? undefined, databaseUrl: url });
  try {
    await child.waitFor(/at work/);
    const began = performance.now();
    bell.ring('turns', shards);
    await asleep(pool);
    return (performance.now() - began) / 1_000;
  } finally {
    child.signal('SIGKILL');
    await child.exited;
    await bell.close();
  }
};

/**
 * Wakes 100,000 leads at once, each from a wait through a branch and a changed field into the next wait, journal
 * included, by one worker process with real bells, and measures until all are asleep again.
 */
export const benchTurns = async ({ cluster, redisUrl, jobs }: TurnsBench): Promise<BenchRow[]> => {
  const { pool, url } = await freshDatabase({ cluster });
  try {
    await seedTurns(pool, leads);
    const seconds = await measure(pool, url, redisUrl);
    await check(pool);
    const rate = leads / seconds;
    const where = redisUrl === null ? 'PostgreSQL' : 'Redis';
    const times = (other: number): string => (rate / other).toFixed(1);
    const ratio = `${times(jobs.wholeLife)} × BullMQ’s jobs added and processed, ${times(jobs.processed)} × processed alone, ${times(jobs.woken)} × one job a lead`;
    return [
      { name: `Runs woken at once, four steps each, bells on ${where}`, value: rate, unit: 'runs/s', ratio },
      { name: `Until 100,000 leads are asleep again, bells on ${where}`, value: seconds, unit: 's' },
    ];
  } finally {
    // The database goes with its cluster: dropping it while the server tidies it up after such a storm would fail.
    await pool.end();
  }
};
