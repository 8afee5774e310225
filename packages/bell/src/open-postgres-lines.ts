import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import type { Chore } from './bell.ts';
import type { Line, Lines } from './line.ts';
import { type LineOptions, lineOf } from './line-of.ts';

const { Queue, Worker } = withBackend(createPostgresBackend);

/** The most connections that the lines of a process use: two pools of producers, two of workers, and two that listen. */
export const postgresConnections = { producers: 2 * 2, workers: 2 * 3 + 2 };

/** Opens the lines on PostgreSQL, in the schema `bullmq`, which is made or brought up to date first. */
export const openPostgresLines = async (url: string, { log, lock }: LineOptions): Promise<Lines> => {
  await bringUpToDate(url);
  const open = (chore: Chore): Line => {
    const name = `ripen-${chore}`;
    const connection = (max: number) => ({
      connectionString: url,
      max,
      keepAlive: true,
      application_name: 'ripen-bell',
    });
    return lineOf({
      queue: new Queue<{ shard: number }>(name, { connection: connection(2) }),
      makeWorker: (process, manners) =>
        new Worker<{ shard: number }>(name, process, { ...manners, connection: connection(3) }),
      log,
      lock,
    });
  };
  const of = { turns: open('turns'), effects: open('effects') };
  const close = async (): Promise<void> => {
    await Promise.allSettled([of.turns.close(), of.effects.close()]);
  };
  return { of, close };
};

const bringUpToDate = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // one that is cut fails what is under way, and that is told
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
};
