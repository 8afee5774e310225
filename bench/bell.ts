import { createPostgresBackend, Queue, runMigrations, withBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { addAsleep, addJobs, gone, type QueueOfBench } from './add-jobs.ts';
import type { BenchRow } from './bench-row.ts';

/**
 * No-op jobs a second on one bell: a job's whole life, added while others are processed; processed only, added before; due,
 * which were put to sleep before and are all late at once; and woken, where each job puts the next one to sleep, as a runner
 * with one job for each lead would.
 */
export interface JobsASecond {
  wholeLife: number;
  processed: number;
  due: number;
  woken: number;
}

/** What was measured on each bell there is. */
export interface BellBench {
  rows: BenchRow[];
  redis: JobsASecond | null;
  postgres: JobsASecond;
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

const completed = (worker: WorkerOfBench, jobs: number): Promise<void> =>
  new Promise((resolve) => {
    let done = 0;
    worker.on('error', () => undefined);
    worker.on('completed', () => {
      if (++done === jobs) resolve();
    });
  });

interface Trial {
  before?: number;
  asleep?: number;
  during?: number;
  answer?: () => Promise<unknown>;
}

const measure = async (bench: Bench, jobs: number, concurrency: number): Promise<JobsASecond> => {
  const name = `bench-${concurrency}`;
  const queue = bench.queue(name);
  const sleepers = bench.queue(`${name}-asleep`);
  const timed = async ({ before = 0, asleep: due = 0, during = 0, answer = noop }: Trial): Promise<number> => {
    await addJobs(queue, before);
    if (due > 0) await addAsleep(queue, due);
    const began = performance.now();
    const worker = bench.worker(name, concurrency, answer);
    await Promise.all([completed(worker, jobs), addJobs(queue, during)]);
    const took = performance.now() - began;
    await worker.close();
    return (jobs / took) * 1_000;
  };
  const rates = {
    processed: await timed({ before: jobs }),
    wholeLife: await timed({ during: jobs }),
    due: await timed({ asleep: jobs }),
    woken: await timed({ before: jobs, answer: () => sleepers.add('noop', {}, asleep) }),
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
    due: Math.max(...all.map((one) => one.due)),
    woken: Math.max(...all.map((one) => one.woken)),
  };
};

const rowsOf = (where: string, { wholeLife, processed, due, woken }: JobsASecond): BenchRow[] => [
  { name: `BullMQ on ${where}: no-op jobs, added and processed`, value: wholeLife, unit: 'jobs/s' },
  { name: `BullMQ on ${where}: no-op jobs, processed alone`, value: processed, unit: 'jobs/s' },
  { name: `BullMQ on ${where}: no-op jobs that slept, all due at once`, value: due, unit: 'jobs/s' },
  { name: `BullMQ on ${where}: jobs that each put the next one to sleep`, value: woken, unit: 'jobs/s' },
];

/** Measures raw BullMQ where bells hang, each at the best of three concurrencies. */
export const benchBell = async (databaseUrl: string, redisUrl: string | null): Promise<BellBench> => {
  const redis = redisUrl === null ? null : await best(onRedis(redisUrl), 20_000);
  const postgres = await best(await onPostgres(databaseUrl), 4_000);
  return { redis, postgres, rows: [...(redis ? rowsOf('Redis', redis) : []), ...rowsOf('PostgreSQL', postgres)] };
};
