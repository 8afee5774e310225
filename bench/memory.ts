import { setTimeout as sleep } from 'node:timers/promises';
import { openBell } from '@ripen/bell';
import { shardCount } from '@ripen/domain';
import { freshDatabase, type TestCluster, type TestProcess } from '@ripen/testkit';
import { Redis } from 'ioredis';
import { awaitAsleep } from './await-asleep.ts';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import { seedTurns } from './seed-turns.ts';
import { startWorkerProcess } from './start-worker-process.ts';

const shards = Array.from({ length: shardCount }, (_, shard) => shard);
const mebibyte = 2 ** 20;
const allowed = 512;

/** What Redis holds once nothing moves any more, in bytes; 0 without Redis. */
const heldByRedis = async (redisUrl: string | null): Promise<number> => {
  if (redisUrl === null) return 0;
  await sleep(3_000);
  const client = new Redis(redisUrl);
  const info = await client.info('memory');
  client.disconnect();
  return Number(/used_memory:(\d+)/.exec(info)?.[1] ?? 0);
};

const heldByWorker = async (child: TestProcess): Promise<{ now: number; most: number }> => {
  child.signal('SIGUSR2');
  const [, now, most] = await child.waitFor(/holds (\d+) bytes, at most (\d+)/);
  return { now: Number(now), most: Number(most) };
};

interface Held {
  before: number;
  after: number;
  worker: { now: number; most: number };
}

const measure = async (cluster: TestCluster, redisUrl: string | null, leads: number): Promise<Held> => {
  const { pool, url } = await freshDatabase({ cluster });
  const bell = await openBell({ redisUrl: redisUrl ?? undefined, databaseUrl: url });
  const child = await startWorkerProcess(url, redisUrl);
  try {
    bell.ring('turns', shards);
    const before = await heldByRedis(redisUrl);
    await pool.query('set statement_timeout = 0');
    await seedTurns(pool, { leads });
    bell.ring('turns', shards);
    await awaitAsleep(pool);
    return { before, after: await heldByRedis(redisUrl), worker: await heldByWorker(child) };
  } finally {
    child.signal('SIGKILL');
    await child.exited;
    await bell.close();
    await pool.end();
  }
};

/** What Redis and a worker process hold in memory with no lead, and with many that were woken at once and sleep again. */
export const benchMemory = async (cluster: TestCluster, place: BenchPlace, leads: number): Promise<BenchRow[]> => {
  const { before, after, worker } = await measure(cluster, place.redisUrl, leads);
  const size = leads.toLocaleString('en');
  const part = (bytes: number): string => `${(bytes / mebibyte / allowed).toFixed(2)} × the 512 MiB allowed`;
  const row = (name: string, bytes: number, ratio?: string): BenchRow => ({
    name,
    value: bytes / mebibyte,
    unit: 'MiB',
    ...(ratio === undefined ? {} : { ratio }),
  });
  const ofRedis = [
    row('Redis with no lead asleep', before),
    row(`Redis with ${size} leads asleep`, after, `${(after / before).toFixed(2)} × with none`),
  ];
  return [
    ...(place.redisUrl === null ? [] : ofRedis),
    row(`The worker with ${size} leads asleep`, worker.now, part(worker.now)),
    row('The worker, at most, while it put them to sleep', worker.most, part(worker.most)),
  ];
};
