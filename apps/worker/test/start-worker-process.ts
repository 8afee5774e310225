import { fileURLToPath } from 'node:url';
import { startSource, type TestProcess } from '@ripen/testkit';
import type { WorkerPlan } from './worker-process.ts';

/** Starts a worker in a process of its own; it writes “at work” once it is. */
export const startWorkerProcess = (plan: WorkerPlan): TestProcess =>
  startSource(fileURLToPath(new URL('./worker-process.ts', import.meta.url)), [JSON.stringify(plan)]);
