import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Chore } from './bell.ts';
import type { Line, Lines } from './line.ts';
import { type LineOptions, lineOf } from './line-of.ts';
import { within } from './within.ts';

const prefix = 'ripen';

// How long a connection may say nothing to what it was asked before it is taken for dead, in milliseconds; workers wait for
// bells five seconds at a time.
const patience = { producer: 5_000, consumer: 8_000 } as const;

/** A Redis that throws away what it holds when its memory is full: bells would go missing in silence. */
class EvictingRedis extends Error {
  override readonly name = 'EvictingRedis';
}

/**
 * Opens the lines on Redis. Producers fail at once while it can't be reached; workers wait for it. Waits two seconds at most,
 * and doesn't fail when Redis is down; rejects with `EvictingRedis` when it is there and may throw bells away.
 */
export const openRedisLines = async (url: string, { log, lock }: LineOptions): Promise<Lines> => {
  const lost = (error: Error): void => log(`Redis: ${error.message}`);
  // a connection that says nothing for longer than a worker's longest wait is dead
  const shared = {
    connectTimeout: 5_000,
    keepAlive: 5_000,
    retryStrategy: (times: number) => Math.min(times * 100, 2_000),
  };
  const producing = new Redis(url, {
    ...shared,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 5_000,
    socketTimeout: patience.producer,
  });
  producing.on('error', lost);
  if (await within(new Promise((resolve) => producing.once('ready', resolve)), 2_000)) {
    const policy = await policyOf(producing);
    if (policy !== null && policy !== 'noeviction') {
      producing.disconnect();
      throw new EvictingRedis(
        `this Redis throws keys away when its memory is full (maxmemory-policy ${policy}); set it to noeviction`,
      );
    }
  }
  const consuming: Redis[] = [];
  const consumer = (): Redis => {
    const connection = new Redis(url, { ...shared, maxRetriesPerRequest: null, socketTimeout: patience.consumer });
    connection.on('error', lost);
    consuming.push(connection);
    return connection;
  };
  const open = (chore: Chore): Line => {
    const name = `ripen-${chore}`;
    return lineOf({
      queue: new Queue(name, { connection: producing, prefix, skipWaitingForReady: true }),
      makeWorker: (process, manners) => new Worker(name, process, { ...manners, connection: consumer(), prefix }),
      log,
      lock,
    });
  };
  const of = { turns: open('turns'), effects: open('effects') };
  const close = async (): Promise<void> => {
    await Promise.allSettled([of.turns.close(), of.effects.close()]);
    for (const connection of [producing, ...consuming]) connection.disconnect();
  };
  return { of, close };
};

// One that doesn't let itself be asked isn't refused.
const policyOf = async (redis: Redis): Promise<string | null> => {
  const told = await redis.info('memory').catch(() => '');
  return /^maxmemory_policy:(\S+)/m.exec(told)?.[1] ?? null;
};
