import { readFile } from 'node:fs/promises';
import { openBell } from '@ripen/bell';
import { shardCount } from '@ripen/domain';
import { freshDatabase, type TestCluster, type TestProcess } from '@ripen/testkit';
import type { Pool } from 'pg';
import { awaitAsleep } from './await-asleep.ts';
import { seedTurns } from './seed-turns.ts';
import { startWorkerProcess } from './start-worker-process.ts';

/** How long it took until all were asleep again, in seconds, and what a worker and a process of PostgreSQL held at most, in bytes; 0 where the system doesn't say. */
export interface Woken {
  leads: number;
  seconds: number;
  worker: number;
  postgres: number;
}

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

const heldByWorker = async (child: TestProcess | undefined): Promise<number> => {
  if (!child) return 0;
  child.signal('SIGUSR2');
  const [, most] = await child.waitFor(/holds \d+ bytes, at most (\d+)/);
  return Number(most);
};

// What a process held at most, the shared buffers that it touched included.
const heldByPostgres = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ pid: number }>('select pid from pg_stat_activity');
  const held = await Promise.all(
    rows.map(async ({ pid }) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return 1_024 * Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0);
    }),
  );
  return Math.max(0, ...held);
};

const measure = async (pool: Pool, url: string, { redisUrl, leads, workers }: Wake): Promise<Woken> => {
  const children: TestProcess[] = [];
  const bell = await openBell({ redisUrl: redisUrl ?? undefined, databaseUrl: url });
  try {
    for (let one = 0; one < workers; one++) children.push(await startWorkerProcess(url, redisUrl));
    const began = performance.now();
    bell.ring('turns', shards);
    await awaitAsleep(pool);
    const seconds = (performance.now() - began) / 1_000;
    return { leads, seconds, worker: await heldByWorker(children[0]), postgres: await heldByPostgres(pool) };
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
export const wakeAll = async (wake: Wake): Promise<Woken> => {
  const { pool, url } = await freshDatabase({ cluster: wake.cluster });
  try {
    await pool.query('set statement_timeout = 0');
    await seedTurns(pool, { leads: wake.leads });
    const woken = await measure(pool, url, wake);
    await check(pool, wake.leads);
    return woken;
  } finally {
    // The database goes with its cluster: dropping it while the server tidies it up after such a storm would fail.
    await pool.end();
  }
};
