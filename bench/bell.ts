import { createPostgresBackend, type JobsOptions, Queue, runMigrations, withBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { BenchRow } from './bench-row.ts';

/** No-op jobs a second on one bell: a job's whole life, added while others are processed; and processed only, added before. */
export interface JobsASecond {
  wholeLife: number;
  processed: number;
}

/** What was measured on each bell there is. */
export interface BellBench {
  rows: BenchRow[];
  redis: JobsASecond | null;
  postgres: JobsASecond;
}

interface QueueOfBench {
  addBulk: (jobs: { name: string; data: object; opts: JobsOptions }[]) => Promise<unknown>;
  close: () => Promise<void>;
}

interface WorkerOfBench {
  on: (event: 'completed' | 'error', listener: () => void) => unknown;
  close: () => Promise<void>;
}

interface Bench {
  queue: (name: string) => QueueOfBench;
  worker: (name: string, concurrency: number) => WorkerOfBench;
  close: () => Promise<void>;
}

const noop = async (): Promise<void> => undefined;
const gone = { removeOnComplete: true, removeOnFail: true };
const concurrencies = [20, 50, 100];

const onRedis = (url: string): Bench => {
  const open: Redis[] = [];
  const connection = (): Redis => {
    const fresh = new Redis(url, { maxRetriesPerRequest: null });
    open.push(fresh);
    return fresh;
  };
  return {
    queue: (name) => new Queue(name, { connection: connection() }),
    worker: (name, concurrency) =>
      new Worker(name, noop, { connection: connection(), concurrency, removeOnComplete: { count: 0 } }),
    close: async () => open.forEach((one) => one.disconnect()),
  };
};

const onPostgres = async (url: string): Promise<Bench> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await runMigrations(client);
  await client.end();
  const classes = withBackend(createPostgresBackend);
  const connection = { connectionString: url, max: 10 };
  return {
    queue: (name) => new classes.Queue(name, { connection }),
    worker: (name, concurrency) =>
      new classes.Worker(name, noop, { connection, concurrency, removeOnComplete: { count: 0 } }),
    close: noop,
  };
};

const add = async (queue: QueueOfBench, jobs: number): Promise<void> => {
  for (let from = 0; from < jobs; from += 500)
    await queue.addBulk(
      Array.from({ length: Math.min(500, jobs - from) }, () => ({ name: 'noop', data: {}, opts: gone })),
    );
};

const completed = (worker: WorkerOfBench, jobs: number): Promise<void> =>
  new Promise((resolve) => {
    let done = 0;
    worker.on('error', () => undefined);
    worker.on('completed', () => {
      if (++done === jobs) resolve();
    });
  });

const measure = async (bench: Bench, jobs: number, concurrency: number): Promise<JobsASecond> => {
  const name = `bench-${concurrency}`;
  const queue = bench.queue(name);
  const timed = async (before: number, during: number): Promise<number> => {
    await add(queue, before);
    const began = performance.now();
    const worker = bench.worker(name, concurrency);
    await Promise.all([completed(worker, jobs), add(queue, during)]);
    const took = performance.now() - began;
    await worker.close();
    return (jobs / took) * 1_000;
  };
  const rates = { processed: await timed(jobs, 0), wholeLife: await timed(0, jobs) };
  await queue.close();
  return rates;
};

const best = async (bench: Bench, jobs: number): Promise<JobsASecond> => {
  const all: JobsASecond[] = [];
  for (const concurrency of concurrencies) all.push(await measure(bench, jobs, concurrency));
  await bench.close();
  return {
    wholeLife: Math.max(...all.map((one) => one.wholeLife)),
    processed: Math.max(...all.map((one) => one.processed)),
  };
};

const rowsOf = (where: string, { wholeLife, processed }: JobsASecond): BenchRow[] => [
  { name: `BullMQ on ${where}: no-op jobs, added and processed`, value: wholeLife, unit: 'jobs/s' },
  { name: `BullMQ on ${where}: no-op jobs, processed alone`, value: processed, unit: 'jobs/s' },
];

/** Measures raw BullMQ where bells hang, each at the best of three concurrencies. */
export const benchBell = async (databaseUrl: string, redisUrl: string | null): Promise<BellBench> => {
  const redis = redisUrl === null ? null : await best(onRedis(redisUrl), 20_000);
  const postgres = await best(await onPostgres(databaseUrl), 4_000);
  return { redis, postgres, rows: [...(redis ? rowsOf('Redis', redis) : []), ...rowsOf('PostgreSQL', postgres)] };
};
