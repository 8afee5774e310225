import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again, quickly at first, until the answer is yes (true) or the time is over (false). */
export const waitUntil = async (milliseconds: number, isSo: () => Promise<boolean> | boolean): Promise<boolean> => {
  const end = performance.now() + milliseconds;
  for (let wait = 10; ; wait = Math.min(wait * 1.5, 250)) {
    if (await isSo()) return true;
    if (performance.now() > end) return false;
    await pause(wait);
  }
};
