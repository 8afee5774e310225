import type { JobsOptions, Queue } from 'bullmq';
import { type Backend, type BellJob, openPostgresBackend, openRedisBackend } from './backend.ts';
import type { Bell, Chore } from './bell.ts';
import { gather } from './gather.ts';

/** Where the bell hangs: on Redis where an address is given, else in the database itself. */
export interface BellOptions {
  redisUrl: string | null;
  databaseUrl: string;
  log: (line: string) => void;
}

const queueName = 'ripen-bell';
const gatherMilliseconds = 2;
/** The longest delay that is set: a bell that comes early finds nothing due and sets the next. */
const longestDelay = 3_600_000;
/** A killed worker's bell is heard again after about so long. */
const worker = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 1_000_000, drainDelay: 5, removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } };
const fleeting: JobsOptions = { removeOnComplete: true, removeOnFail: true };

/**
 * Opens the bell. A shard has two bells for each chore: one for now, which rings once more if it was rung while being
 * answered, and one delayed, which the latest call sets. They carry different ids, since one id would swallow the other.
 */
export const openBell = async ({ redisUrl, databaseUrl, log }: BellOptions): Promise<Bell> => {
  const backend = redisUrl === null ? await openPostgresBackend(databaseUrl) : await openRedisBackend(redisUrl, log);
  const queue = backend.queue(queueName);
  queue.on('error', (error) => log(`The bell: ${error.message}`));
  const hang = (lot: Lot[]): Promise<void> => add(queue, lot, log);
  const now = gather<string>((keys) => hang([...keys].map(lotOf)), gatherMilliseconds);
  return {
    ring: (chore, shards) => now([...shards].map((shard) => `${chore}-${shard}`)),
    ringIn: (chore, shard, milliseconds) => {
      const delay = Math.min(Math.max(1, Math.ceil(milliseconds)), longestDelay);
      void hang([{ chore, shard, options: { delay, deduplication: { id: `${chore}-${shard}-at`, replace: true } } }]);
    },
    remind: (chore, shards) => void hang([...shards].map((shard) => ({ chore, shard, options: {} }))),
    serve: async (answer, concurrency) => serve(backend, { answer, concurrency, log }),
    isReachable: () => within(2_000, queue.getWaitingCount().then(() => true, () => false), false),
    close: async () => {
      await within(3_000, queue.close().catch(() => undefined), undefined);
      backend.close();
    },
  };
};

interface Lot {
  chore: Chore;
  shard: number;
  options: JobsOptions;
}

const lotOf = (key: string): Lot => {
  const [chore, shard] = key.split('-');
  return { chore: chore as Chore, shard: Number(shard), options: { deduplication: { id: key, keepLastIfActive: true } } };
};

const add = async (queue: Queue<BellJob>, lot: Lot[], log: (line: string) => void): Promise<void> => {
  const jobs = lot.map(({ chore, shard, options }) => ({ name: chore, data: { shard }, opts: { ...fleeting, ...options } }));
  const added = queue.addBulk(jobs).then(
    () => true,
    (error: unknown) => {
      log(`The bell wasn’t rung: ${error instanceof Error ? error.message : String(error)}`);
      return true;
    },
  );
  if (!(await within(5_000, added, false))) log('The bell wasn’t rung: the queue doesn’t answer');
};

interface Serving {
  answer: (chore: Chore, shard: number) => Promise<void>;
  concurrency: number;
  log: (line: string) => void;
}

const serve = async (backend: Backend, { answer, concurrency, log }: Serving): Promise<{ stop: () => Promise<void> }> => {
  const serving = backend.worker(queueName, (job) => answer(job.name as Chore, job.data.shard), { ...worker, concurrency });
  serving.on('error', (error) => log(`The bell: ${error.message}`));
  serving.on('failed', (job, error) => log(`Looking at shard ${job?.data.shard ?? '?'} failed: ${error.message}`));
  await within(5_000, serving.waitUntilReady().then(() => undefined, () => undefined), undefined);
  return { stop: () => serving.close() };
};

/** The promise's value, or `otherwise` once so many milliseconds have passed. */
const within = async <T>(milliseconds: number, promise: Promise<T>, otherwise: T): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};
