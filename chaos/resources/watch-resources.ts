import { readFile } from 'node:fs/promises';
import type { Stage } from '../stage/open-stage.ts';

/** What the crew used: the most of each that was seen in one look a second, and of how long event loops were held, all that was seen. */
export interface Resources {
  /** MiB of one process. Linux tells it; elsewhere it is 0. */
  memory: number;
  /** Connections to the database, of all processes together. */
  connections: number;
  /** Bells that hang or are held, and what the queue remembers besides. */
  queue: number;
  /** Milliseconds for which an event loop was held, sorted; those of processes that the driver froze are left out. */
  held: readonly number[];
}

type Watched = Pick<Stage, 'crew' | 'pool' | 'redis'>;

/** Watches what the crew uses; `stop` gives it. */
export const watchResources = (stage: Watched): { stop: () => Promise<Resources> } => {
  const seen = { memory: 0, connections: 0, queue: 0 };
  const held: number[] = [];
  const look = async (): Promise<void> => {
    for (const { child } of stage.crew.posts) {
      seen.memory = Math.max(seen.memory, await memoryOf(child.pid));
      const last = heldOf(child.output());
      if (last !== undefined && !stage.crew.frozen.has(child.pid)) held.push(last);
    }
    seen.connections = Math.max(seen.connections, await connectionsOf(stage));
    seen.queue = Math.max(seen.queue, await queueOf(stage));
  };
  let looking = Promise.resolve();
  // what was just killed is asked again a second later
  const timer = setInterval(() => void (looking = looking.then(look).catch(() => undefined)), 1_000);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
      return { ...seen, memory: Math.round(seen.memory), held: held.toSorted((a, b) => a - b) };
    },
  };
};

// Loading the product holds the loop, and what is told first after that tells of it.
const heldOf = (output: string): number | undefined => {
  const [, working = ''] = output.split(/at work|listens on/);
  const [, ...told] = working.matchAll(/loop held (\d+) ms/g);
  const last = told.at(-1)?.[1];
  return last === undefined ? undefined : Number(last);
};

const memoryOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024;
};

const connectionsOf = async ({ pool }: Watched): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name like 'ripen%'`,
  );
  return rows[0]?.n ?? 0;
};

const queueOf = async ({ pool, redis }: Watched): Promise<number> => {
  if (redis) return redis.size();
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from bullmq.job`);
  return rows[0]?.n ?? 0;
};
