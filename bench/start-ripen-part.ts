import { fileURLToPath } from 'node:url';
import { startProcess, type TestProcess } from '@ripen/testkit';

const ripen = fileURLToPath(new URL('../apps/ripen/bin/ripen.js', import.meta.url));

/** Starts one command of Ripen in a process of its own. */
export const startRipenPart = (args: string[], env: Record<string, string | undefined>): TestProcess =>
  startProcess({ command: process.execPath, args: [ripen, ...args], env });

/** Makes a key for sending events, and the workspace where there is none. */
export const makeIngestKey = async (env: Record<string, string | undefined>): Promise<string> => {
  const making = startRipenPart(['keys', 'create', '--scope', 'ingest'], env);
  await making.exited;
  return making.output().trim().split('\n').at(-1) ?? '';
};
