import { Worker } from 'node:worker_threads';
import { type Database, forgetBacktests, surveyBacktests } from '@ripen/store';
import type { Kysely } from 'kysely';
import { keepDoing } from '../keep-doing.ts';
import { threadEntry } from '../thread-entry.ts';

/** What backtests are run with. */
export interface Backtesting {
  db: Kysely<Database>;
  databaseUrl: string;
  log: (line: string) => void;
}

/** What the thread may use: a turn leaves much behind that is soon over, so its young space is large. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** How often to look whether there is something to try, in milliseconds. */
const every = 500;
/** How often old ones are forgotten, in milliseconds. */
const forgetEvery = 600_000;

/**
 * Runs backtests in a thread of its own, with connections of its own and a lower priority: the runner never waits for
 * one. What is old is forgotten. The thread is there only while there is something to try. `stop` ends it at once: the batch under way was never
 * there, and is taken again by whoever comes next.
 */
export const keepBacktesting = ({ db, databaseUrl, log }: Backtesting): { stop: () => Promise<void> } => {
  let thread: Worker | null = null;
  let stopped = false;
  let forgetAt = performance.now();
  const doing = keepDoing(
    async () => {
      if (performance.now() >= forgetAt) {
        await forgetBacktests(db);
        forgetAt = performance.now() + forgetEvery;
      }
      if (!(await surveyBacktests(db)) || stopped) return;
      thread = new Worker(...threadEntry(import.meta.url, 'thread', { workerData: { databaseUrl }, resourceLimits }));
      await ended(thread).finally(() => (thread = null));
    },
    every,
    (error) => log(`Backtests: ${error.message}`),
  );
  return {
    stop: async () => {
      stopped = true;
      await thread?.terminate();
      await doing.stop();
    },
  };
};

const ended = (thread: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => resolve());
  });
