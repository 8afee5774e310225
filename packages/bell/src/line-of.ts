import type { JobsOptions, WorkerOptions } from 'bullmq';
import type { Hung, Line, Working } from './line.ts';

interface Job {
  name: string;
  data: { shard: number };
  opts: JobsOptions;
}

/** What a line needs of BullMQ's Queue, whatever the backend. */
export interface QueueLike {
  addBulk: (jobs: Job[]) => Promise<unknown>;
  getWaitingCount: () => Promise<number>;
  close: () => Promise<void>;
  on: (event: 'error', listener: (error: Error) => void) => unknown;
}

/** What a line needs of BullMQ's Worker. */
export interface WorkerLike {
  close: () => Promise<void>;
  on: ((event: 'error', listener: (error: Error) => void) => unknown) &
    ((event: 'failed', listener: (job: unknown, error: Error) => void) => unknown);
}

/** How workers behave: a bell that a killed worker holds is free again within fifteen seconds, however often that happens. */
export type Manners = Required<
  Pick<
    WorkerOptions,
    | 'concurrency'
    | 'lockDuration'
    | 'stalledInterval'
    | 'maxStalledCount'
    | 'removeOnComplete'
    | 'removeOnFail'
    | 'drainDelay'
  >
>;

const manners = (concurrency: number, lock = 10_000): Manners => ({
  concurrency,
  lockDuration: lock,
  stalledInterval: lock / 2,
  maxStalledCount: 1_000_000,
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
  drainDelay: 5,
});

// A bell that is being answered doesn't swallow the next one: it is kept, and hung when the answer is done.
const hanging = ({ shard, delay, anew }: Hung): JobsOptions => {
  const gone = { removeOnComplete: true, removeOnFail: true };
  if (anew) return gone;
  if (delay === null) return { ...gone, deduplication: { id: `now-${shard}`, keepLastIfActive: true } };
  return { ...gone, delay, deduplication: { id: `at-${shard}`, replace: true, keepLastIfActive: true } };
};

/** Who hears of trouble, and how long a worker that says nothing keeps a bell, in milliseconds. */
export interface LineOptions {
  log: (line: string) => void;
  lock: number | undefined;
}

/** Bells that wait to be heard: while there are more, nothing is rung again, since somebody has to come and hear them first. */
const plenty = 256;

/** What a line is made of. */
export interface Parts extends LineOptions {
  queue: QueueLike;
  makeWorker: (process: (job: { data: { shard: number } }) => Promise<void>, manners: Manners) => WorkerLike;
}

/** Makes a line of a queue and a way to make workers for it. */
export const lineOf = (parts: Parts): Line => {
  const { queue, log } = parts;
  queue.on('error', (error) => log(`The queue had a problem: ${error.message}`));
  return {
    hang: async (asked) => {
      const crowded = asked.some(({ anew }) => anew) && (await queue.getWaitingCount()) > plenty;
      const bells = crowded ? asked.filter(({ anew }) => !anew) : asked;
      if (bells.length === 0) return;
      await queue.addBulk(
        bells.map((bell) => ({
          name: bell.delay === null ? 'now' : 'at',
          data: { shard: bell.shard },
          opts: hanging(bell),
        })),
      );
    },
    work: (answer, concurrency) => work(parts, answer, concurrency),
    ask: () => queue.getWaitingCount(),
    close: () => queue.close(),
  };
};

const work = (
  { makeWorker, log, lock }: Parts,
  answer: (shard: number) => Promise<void>,
  concurrency: number,
): Working => {
  const worker = makeWorker(({ data }) => answer(data.shard), manners(concurrency, lock));
  worker.on('error', (error) => log(`A worker of the queue had a problem: ${error.message}`));
  worker.on('failed', (_job, error) => log(`A bell wasn't answered: ${error.message}`));
  return { close: () => worker.close() };
};
