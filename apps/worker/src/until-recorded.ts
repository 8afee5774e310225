import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf } from '@ripen/store';

/** Milliseconds before the second try, and between tries at the most. */
const pauses = { shortest: 50, longest: 2_000 };

/**
 * Writes down what became of an attempt, once more whenever the database is away, until the attempt would count as lost
 * anyway: what nobody wrote down has to be taken for unknown. The work is one that does nothing the second time.
 */
export const untilRecorded = async (work: () => Promise<unknown>, lease = 60_000): Promise<void> => {
  const began = performance.now();
  for (let pause = pauses.shortest; ; pause = Math.min(pause * 2, pauses.longest)) {
    try {
      await work();
      return;
    } catch (error) {
      if (faultOf(error) !== 'passing' || performance.now() - began + pause > lease) throw error;
      await sleep(pause);
    }
  }
};
