import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is yes (true) or the time is over (false): quickly at first, at last every
 * `slowest` milliseconds.
 */
export const waitUntil = async (
  milliseconds: number,
  isSo: () => Promise<boolean> | boolean,
  slowest = 250,
): Promise<boolean> => {
  const end = performance.now() + milliseconds;
  for (let wait = 10; ; wait = Math.min(wait * 1.5, slowest)) {
    if (await isSo()) return true;
    if (performance.now() > end) return false;
    await pause(wait);
  }
};
