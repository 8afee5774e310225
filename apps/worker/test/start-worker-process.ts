import { fileURLToPath } from 'node:url';
import { startSource, type TestProcess } from '@ripen/testkit';
import type { WorkerPlan } from './worker-process.ts';

/** How an older program differs from this one: in a source file, some text was another. */
export interface OlderText {
  file: string;
  text: string;
  instead: string;
}

const olderProgram = new URL('./older-program.mjs', import.meta.url).href;

/** Starts a worker in a process of its own, of this program or an older one; it writes “at work” once it is. */
export const startWorkerProcess = (plan: WorkerPlan, older: readonly OlderText[] = []): TestProcess =>
  startSource(
    fileURLToPath(new URL('./worker-process.ts', import.meta.url)),
    [JSON.stringify(plan)],
    older.length === 0
      ? {}
      : { env: { NODE_OPTIONS: `--import ${olderProgram}`, OLDER_PROGRAM: JSON.stringify(older) } },
  );
