import { setTimeout as sleep } from 'node:timers/promises';
import { openBell } from '@ripen/bell';
import { shardCount } from '@ripen/domain';
import { freshDatabase, type TestCluster } from '@ripen/testkit';
import type { Pool } from 'pg';
import { awaitAsleep } from './await-asleep.ts';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import { quantile } from './quantile.ts';
import { seedTurns } from './seed-turns.ts';
import { startWorkerProcess } from './start-worker-process.ts';

/** A stream of runs that fall due one after the other, `rate` in a second, for so many seconds. */
export interface Stream {
  cluster: TestCluster;
  rate: number;
  seconds: number;
}

const shards = Array.from({ length: shardCount }, (_, shard) => shard);

/** How long the worker has to get going, in milliseconds, before lateness counts. */
const warmth = 2_000;

// A woken run's next moment overwrites the one it was due at.
const remember = (pool: Pool): Promise<unknown> =>
  pool.query('create table due as select id as run_id, wake_at from run; analyze due');

const untilFirst = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ left: number }>(
    `select extract(epoch from min(wake_at) - clock_timestamp())::float8 * 1000 as left from due`,
  );
  return rows[0]?.left ?? 0;
};

const readLateness = async (pool: Pool): Promise<number[]> => {
  const { rows } = await pool.query<{ late: number | null }>(
    `select extract(epoch from j.at - d.wake_at)::float8 * 1000 as late
     from due d left join journal j on j.run_id = d.run_id and j.step = 3
     where d.wake_at >= (select min(wake_at) from due) + $1 * interval '1 millisecond' order by 1`,
    [warmth],
  );
  return rows.map(({ late }) => {
    if (late === null) throw new Error('The bench of lateness went wrong: a run was never woken.');
    return late;
  });
};

const measure = async (place: BenchPlace, { cluster, rate, seconds }: Stream): Promise<number[]> => {
  const { pool, url } = await freshDatabase({ cluster });
  const leads = Math.round(rate * seconds);
  // Seeding takes its time, and nobody may be due before the worker is there.
  await seedTurns(pool, { leads, dueIn: 20 + leads / 2_500, apart: 1_000 / rate });
  await remember(pool);
  const bell = await openBell({ redisUrl: place.redisUrl ?? undefined, databaseUrl: url });
  const child = await startWorkerProcess(url, place.redisUrl);
  try {
    bell.ring('turns', shards);
    const left = await untilFirst(pool);
    if (left < 0) throw new Error('The bench of lateness went wrong: seeding took longer than was thought.');
    await sleep(left + seconds * 1_000);
    await awaitAsleep(pool);
    return await readLateness(pool);
  } finally {
    child.signal('SIGKILL');
    await child.exited;
    await bell.close();
    await pool.end();
  }
};

/** How late due runs take their turn, by the database's clock, in a steady stream: half of them, 99 of 100, and the latest. */
export const benchLateness = async (place: BenchPlace, stream: Stream): Promise<BenchRow[]> => {
  const late = await measure(place, stream);
  const name = `Lateness of a due run, bells on ${place.where}`;
  const p99 = quantile(late, 0.99);
  const rate = Math.round(stream.rate).toLocaleString('en');
  return [
    { name: `${name}, the middle one`, value: quantile(late, 0.5), unit: 'ms', ratio: `at ${rate} runs/s, half load` },
    { name: `${name}, 99 of 100`, value: p99, unit: 'ms', ratio: `${(p99 / 1_000).toFixed(2)} × the second aimed for` },
    { name: `${name}, the latest`, value: late.at(-1) ?? 0, unit: 'ms' },
  ];
};
