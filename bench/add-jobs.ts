import { setTimeout as sleep } from 'node:timers/promises';
import type { JobsOptions } from 'bullmq';

/** As much of a queue as the bench asks of it. */
export interface QueueOfBench {
  add: (name: string, data: object, opts: JobsOptions) => Promise<unknown>;
  addBulk: (jobs: { name: string; data: object; opts: JobsOptions }[]) => Promise<unknown>;
  close: () => Promise<void>;
}

/** Jobs of which nothing is kept. */
export const gone = { removeOnComplete: true, removeOnFail: true };

/** Adds no-op jobs in bulk. */
export const addJobs = async (
  queue: QueueOfBench,
  jobs: number,
  opts: () => JobsOptions = () => gone,
): Promise<void> => {
  for (let from = 0; from < jobs; from += 500)
    await queue.addBulk(
      Array.from({ length: Math.min(500, jobs - from) }, () => ({ name: 'noop', data: {}, opts: opts() })),
    );
};

/** Adds jobs that sleep and are all late at once: nobody serves the queue meanwhile, so they sleep until somebody does. */
export const addAsleep = async (queue: QueueOfBench, jobs: number): Promise<void> => {
  const at = Date.now() + 2_000;
  await addJobs(queue, jobs, () => ({ ...gone, delay: Math.max(1, at - Date.now()) }));
  await sleep(Math.max(0, at - Date.now()) + 100);
};
