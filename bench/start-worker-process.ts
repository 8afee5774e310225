import { fileURLToPath } from 'node:url';
import { startSource, type TestProcess } from '@ripen/testkit';

const worker = fileURLToPath(new URL('./turns-worker.ts', import.meta.url));

/** Starts a worker in a process of its own and waits until it is at work. */
export const startWorkerProcess = async (url: string, redisUrl: string | null): Promise<TestProcess> => {
  const child = startSource(worker, [url, redisUrl ?? '']);
  await child.waitFor(/at work/);
  return child;
};
