import { createPostgresBackend, type JobsOptions, Queue, runMigrations, withBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { BenchRow } from './bench-row.ts';

/**
 * No-op jobs a second on one bell: a job's whole life, added while others are processed; processed only, added before;
 * and woken, where each job puts the next one to sleep, as a runner with one job for each lead would.
 */
export interface JobsASecond {
  wholeLife: number;
  processed: number;
  woken: number;
}

/** What was measured on each bell there is. */
export interface BellBench {
  rows: BenchRow[];
  redis: JobsASecond | null;
  postgres: JobsASecond;
}

interface QueueOfBench {
  add: (name: string, data: object, opts: JobsOptions) => Promise<unknown>;
  addBulk: (jobs: { name: string; data: object; opts: JobsOptions }[]) => Promise<unknown>;
  close: () => Promise<void>;
}

interface WorkerOfBench {
  on: (event: 'completed' | 'error', listener: () => void) => unknown;
  close: () => Promise<void>;
}

interface Bench {
  queue: (name: string) => QueueOfBench;
  worker: (name: string, concurrency: number, answer: () => Promise<unknown>) => WorkerOfBench;
  close: () => Promise<void>;
}

const noop = async (): Promise<void> => undefined;
const gone = { removeOnComplete: true, removeOnFail: true };
const asleep = { ...gone, delay: 7 * 86_400_000 };
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
    worker: (name, concurrency, answer) =>
      new Worker(name, answer, { connection: connection(), concurrency, removeOnComplete: { count: 0 } }),
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
    worker: (name, concurrency, answer) =>
      new classes.Worker(name, answer, { connection, concurrency, removeOnComplete: { count: 0 } }),
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

interface Trial {
  before: number;
  during: number;
  answer: () => Promise<unknown>;
}

const measure = async (bench: Bench, jobs: number, concurrency: number): Promise<JobsASecond> => {
  const name = `bench-${concurrency}`;
  const queue = bench.queue(name);
  const sleepers = bench.queue(`${name}-asleep`);
  const timed = async ({ before, during, answer }: Trial): Promise<number> => {
    await add(queue, before);
    const began = performance.now();
    const worker = bench.worker(name, concurrency, answer);
    await Promise.all([completed(worker, jobs), add(queue, during)]);
    const took = performance.now() - began;
    await worker.close();
    return (jobs / took) * 1_000;
  };
  const rates = {
    processed: await timed({ before: jobs, during: 0, answer: noop }),
    wholeLife: await timed({ before: 0, during: jobs, answer: noop }),
    woken: await timed({ before: jobs, during: 0, answer: () => sleepers.add('noop', {}, asleep) }),
  };
  await queue.close();
  await sleepers.close();
  return rates;
};

const best = async (bench: Bench, jobs: number): Promise<JobsASecond> => {
  const all: JobsASecond[] = [];
  for (const concurrency of concurrencies) all.push(await measure(bench, jobs, concurrency));
  await bench.close();
  return {
    wholeLife: Math.max(...all.map((one) => one.wholeLife)),
    processed: Math.max(...all.map((one) => one.processed)),
    woken: Math.max(...all.map((one) => one.woken)),
  };
};

const rowsOf = (where: string, { wholeLife, processed, woken }: JobsASecond): BenchRow[] => [
  { name: `BullMQ on ${where}: no-op jobs, added and processed`, value: wholeLife, unit: 'jobs/s' },
  { name: `BullMQ on ${where}: no-op jobs, processed alone`, value: processed, unit: 'jobs/s' },
  { name: `BullMQ on ${where}: jobs that each put the next one to sleep`, value: woken, unit: 'jobs/s' },
];

/** Measures raw BullMQ where bells hang, each at the best of three concurrencies. */
export const benchBell = async (databaseUrl: string, redisUrl: string | null): Promise<BellBench> => {
  const redis = redisUrl === null ? null : await best(onRedis(redisUrl), 20_000);
  const postgres = await best(await onPostgres(databaseUrl), 4_000);
  return { redis, postgres, rows: [...(redis ? rowsOf('Redis', redis) : []), ...rowsOf('PostgreSQL', postgres)] };
};
