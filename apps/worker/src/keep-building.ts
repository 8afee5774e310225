import type { Bell } from '@ripen/bell';
import { type Built, type Database, type Runner, surveyBuilds, surveyRescores, surveySweeps } from '@ripen/store';
import type { Kysely } from 'kysely';
import { keepDoing } from './keep-doing.ts';

/** What idle work is done with. */
export interface Building {
  db: Kysely<Database>;
  bell: Bell;
  runner: Runner;
  log: (line: string) => void;
}

/** How often to look whether there is something to do, in milliseconds. */
const every = 500;

interface Chore {
  survey: (db: Kysely<Database>) => Promise<number[]>;
  take: (shard: number) => Promise<Built>;
}

/**
 * Carries out plans for leads in flows that were changed, lets leads go on in flows that were resumed, builds segments
 * whose rules changed, and gives the points of models anew: one batch at a time in this process, in a lane of its own. Runs that are due never wait for a
 * place, and within a shard they come first. `stop` waits for the batch under way.
 */
export const keepBuilding = (building: Building): { stop: () => Promise<void> } => {
  let stopped = false;
  const { runner } = building;
  const chores: Chore[] = [
    { survey: surveySweeps, take: runner.sweep },
    { survey: surveyBuilds, take: runner.build },
    { survey: surveyRescores, take: runner.rescore },
  ];
  const doing = keepDoing(
    async () => {
      // A batch of each shard and chore at a time: what takes long keeps nothing that was asked for later waiting.
      for (let more = true; more && !stopped; ) {
        more = false;
        for (const { survey, take } of chores)
          for (const shard of await survey(building.db))
            if (!stopped && (await takeOne(building, shard, take))) more = true;
      }
    },
    every,
    (error) => building.log(`Idle work: ${error.message}`),
  );
  return {
    stop: () => {
      stopped = true;
      return doing.stop();
    },
  };
};

/** Takes a batch in a shard; whether there may be another now. Runs that it started, or found due, have their bells rung. */
const takeOne = async ({ bell }: Building, shard: number, take: Chore['take']): Promise<boolean> => {
  const { leads, after, effects } = await take(shard);
  if (effects) bell.ring('effects', [shard]);
  if (leads > 0 || after === 'due') bell.ring('turns', [shard]);
  return after === 'more';
};
