import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Chore } from './bell.ts';
import type { Line, Lines } from './line.ts';
import { lineOf } from './line-of.ts';
import { within } from './within.ts';

const prefix = 'ripen';

/** Opens the lines on Redis. Producers fail at once while it can't be reached; workers wait for it. Waits two seconds at most, and doesn't fail when Redis is down. */
export const openRedisLines = async (url: string, log: (line: string) => void): Promise<Lines> => {
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
  });
  producing.on('error', lost);
  await within(new Promise((resolve) => producing.once('ready', resolve)), 2_000);
  const consuming: Redis[] = [];
  const consumer = (): Redis => {
    const connection = new Redis(url, { ...shared, maxRetriesPerRequest: null, socketTimeout: 20_000 });
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
    });
  };
  const of = { turns: open('turns'), effects: open('effects') };
  const close = async (): Promise<void> => {
    await Promise.allSettled([of.turns.close(), of.effects.close()]);
    for (const connection of [producing, ...consuming]) connection.disconnect();
  };
  return { of, close };
};
