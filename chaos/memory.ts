import { readFile } from 'node:fs/promises';
import type { Crew } from './stage/crew.ts';

/** Watches how much memory the crew's processes use; `stop` gives the most that one did, in MiB. Linux tells it; elsewhere it is 0. */
export const watchMemory = (crew: Crew): { stop: () => number } => {
  let most = 0;
  const look = async (): Promise<void> => {
    for (const { child } of crew.posts) {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      most = Math.max(most, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024);
    }
  };
  const timer = setInterval(() => void look(), 1_000);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(most);
    },
  };
};
