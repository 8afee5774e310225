import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../stage/open-stage.ts';

/** How long what was left behind may still be felt once the crew is whole again, in milliseconds, and how long it is quiet then. */
const after = { harm: 6_000, recovery: 12_000 } as const;

/** Harms nothing for a while: whoever is armed makes way for others that aren't, and once they are at work for some seconds, it is quiet. */
export const rest = async (stage: Stage): Promise<void> => {
  const rested = stage.chronicle.begin('rest');
  const over = await becomeQuiet(stage);
  await sleep(after.recovery);
  over();
  rested();
};

/** Lets everybody who is armed make way for others, and notes from when on it is quiet; the function it gives ends that. */
export const becomeQuiet = async ({ crew, chronicle }: Stage): Promise<() => void> => {
  crew.equip({ RIPEN_FAULTS: '' });
  for (const { child } of crew.posts) child.signal('SIGKILL');
  await Promise.all(crew.posts.map(({ child }) => child.exited));
  await Promise.all(crew.posts.map(({ ready }) => ready));
  await sleep(after.harm);
  return chronicle.begin('quiet');
};
