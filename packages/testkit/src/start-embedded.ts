import { fileURLToPath } from 'node:url';
import type { ProcessPlan, TestProcess } from './start-process.ts';
import { startSource } from './start-source.ts';

/** Starts a process that opens the embedded database of a folder, writes "open at URL " or the problem, and stops it on SIGINT. */
export const startEmbedded = (
  folder: string,
  plan: Pick<ProcessPlan, 'user'> & { attach?: boolean } = {},
): TestProcess => {
  const { attach, ...rest } = plan;
  return startSource(
    fileURLToPath(new URL('./keep-embedded.ts', import.meta.url)),
    attach ? [folder, 'attach'] : [folder],
    rest,
  );
};
