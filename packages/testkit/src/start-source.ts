import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type ProcessPlan, startProcess, type TestProcess } from './start-process.ts';

const require = createRequire(import.meta.url);

/** Starts a TypeScript file in a Node of its own, every package read from its sources. */
export const startSource = (
  file: string,
  args: string[],
  plan: Omit<ProcessPlan, 'command' | 'args'> = {},
): TestProcess => {
  const tsx = pathToFileURL(require.resolve('tsx/esm')).href;
  return startProcess({
    command: process.execPath,
    args: ['--import', tsx, '--conditions=@ripen/source', file, ...args],
    ...plan,
  });
};
