import { type Bell, chores } from './bell.ts';
import { openPostgresLines } from './open-postgres-lines.ts';
import { openRedisLines } from './open-redis-lines.ts';
import { createRinger } from './ringer.ts';
import { within } from './within.ts';

/** Where bells hang: in Redis where there is one, else in PostgreSQL. */
export interface BellOptions {
  redisUrl?: string | undefined;
  databaseUrl: string;
  log?: (line: string) => void;
  /** How long a worker that says nothing keeps a bell, in milliseconds: ten seconds, if nothing is said. */
  lock?: number | undefined;
}

/** Opens the bell. Redis may be down meanwhile; PostgreSQL may not. */
export const openBell = async ({ redisUrl, databaseUrl, log = () => undefined, lock }: BellOptions): Promise<Bell> => {
  const lines = redisUrl
    ? await openRedisLines(redisUrl, { log, lock })
    : await openPostgresLines(databaseUrl, { log, lock });
  const { finish, ...ringer } = createRinger(lines, log);
  return {
    ...ringer,
    serve: (answer, concurrency) => {
      const working = chores.map((chore) => lines.of[chore].work((shard) => answer(chore, shard), concurrency));
      return Promise.resolve({ stop: async () => void (await Promise.all(working.map((one) => one.close()))) });
    },
    isReachable: () => within(lines.of.turns.ask(), 2_000),
    close: async () => {
      await within(finish(), 2_000);
      await lines.close();
    },
  };
};
