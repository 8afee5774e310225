import { fileURLToPath } from 'node:url';
import { startProcess } from '@ripen/testkit';

/** How many times longer than on an idle machine a piece of work took, in milliseconds since 1970. */
export interface Beat {
  at: number;
  slowness: number;
}

/** Measures how busy the machine is, four times a second, in a process of its own; `stop` gives all it measured. */
export const startMetronome = (): { stop: () => Promise<Beat[]> } => {
  const script = fileURLToPath(new URL('metronome.mjs', import.meta.url));
  const process = startProcess({ command: globalThis.process.execPath, args: [script] });
  return {
    stop: async () => {
      process.signal('SIGKILL');
      await process.exited;
      return [...process.output().matchAll(/^beat (\d+) ([\d.]+)$/gm)].map(([, at, slowness]) => ({
        at: Number(at),
        slowness: Math.max(1, Number(slowness)),
      }));
    },
  };
};
