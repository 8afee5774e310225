import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf } from './fault-of.ts';

const attempts = 4;

/**
 * Does a transaction again when it failed for a reason that passes. Also after a commit of unknown outcome: what was
 * taken was deleted in that commit, so whoever takes it again finds nothing.
 */
export const tryAgain = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || faultOf(error) !== 'passing') throw error;
      await sleep(25 * 4 ** attempt * (0.5 + Math.random()));
    }
  }
};
