import { type Processor, Queue, type QueueOptions, Worker, type WorkerOptions, createPostgresBackend, runMigrations } from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';

/** What a bell's job carries. */
export interface BellJob {
  shard: number;
}

/** Where BullMQ keeps its jobs: makes queues and workers there. */
export interface Backend {
  queue: (name: string) => Queue<BellJob>;
  worker: (name: string, answer: Processor<BellJob>, options: Omit<WorkerOptions, 'connection'>) => Worker<BellJob>;
  close: () => void;
}

type Options<T> = Omit<T, 'connection'>;

/** Jobs in PostgreSQL, in the schema `bullmq` of that database, which is brought up to date first. */
export const openPostgresBackend = async (databaseUrl: string): Promise<Backend> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
  const connection = (max: number) => ({ connection: { connectionString: databaseUrl, max } });
  return {
    queue: (name) => new Queue(name, connection(2), createPostgresBackend) as unknown as Queue<BellJob>,
    worker: (name, answer, options) => new Worker(name, answer, { ...options, ...connection(3) }, createPostgresBackend) as unknown as Worker<BellJob>,
    close: () => undefined,
  };
};

/** Jobs in Redis. A producer fails at once while Redis is away, so that nothing piles up in this process. */
export const openRedisBackend = async (redisUrl: string, log: (line: string) => void): Promise<Backend> => {
  const opened: Redis[] = [];
  const connect = (options: { enableOfflineQueue: boolean; maxRetriesPerRequest: number | null }): Redis => {
    const redis = new Redis(redisUrl, { ...options, retryStrategy: (times) => Math.min(times * 200, 2_000) });
    redis.on('error', (error) => log(`Redis: ${error.message}`));
    opened.push(redis);
    return redis;
  };
  const producer: Options<QueueOptions> & { connection: Redis } = { connection: connect({ enableOfflineQueue: false, maxRetriesPerRequest: 1 }) };
  await refuseForgetful(producer.connection);
  return {
    queue: (name) => new Queue<BellJob>(name, producer),
    worker: (name, answer, options) => new Worker<BellJob>(name, answer, { ...options, connection: connect({ enableOfflineQueue: true, maxRetriesPerRequest: null }) }),
    close: () => {
      for (const redis of opened) redis.disconnect();
    },
  };
};

/** Throws when Redis would throw jobs away as its memory fills. One that can't be reached, or doesn't say, is let pass. */
const refuseForgetful = async (redis: Redis): Promise<void> => {
  const ready = new Promise<void>((resolve) => (redis.status === 'ready' ? resolve() : redis.once('ready', () => resolve())));
  await Promise.race([ready, new Promise<void>((resolve) => setTimeout(resolve, 3_000).unref())]);
  const answer = await redis.config('GET', 'maxmemory-policy').catch(() => null);
  const policy = Array.isArray(answer) ? answer[1] : null;
  const bounded = await redis.config('GET', 'maxmemory').catch(() => null);
  const limit = Array.isArray(bounded) ? Number(bounded[1]) : 0;
  if (policy && policy !== 'noeviction' && limit > 0)
    throw new Error(`Redis would throw jobs away (maxmemory-policy is ${policy}); set it to noeviction: redis-cli config set maxmemory-policy noeviction`);
};
