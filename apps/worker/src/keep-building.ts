import type { Bell } from '@ripen/bell';
import { type Built, type Database, type Runner, surveyBuilds, surveySweeps } from '@ripen/store';
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
 * Carries out plans for leads in flows that were changed, lets leads go on in flows that were resumed, and builds segments
 * whose rules changed: one batch at a time in this process, in a lane of its own. Runs that are due never wait for a
 * place, and within a shard they come first. `stop` waits for the batch under way.
 */
export const keepBuilding = (building: Building): { stop: () => Promise<void> } => {
  let stopped = false;
  const { runner } = building;
  const chores: Chore[] = [
    { survey: surveySweeps, take: runner.sweep },
    { survey: surveyBuilds, take: runner.build },
  ];
  const doing = keepDoing(
    async () => {
      for (const { survey, take } of chores) {
        let shards = await survey(building.db);
        while (shards.length > 0 && !stopped) {
          const left: number[] = [];
          for (const shard of shards) if (!stopped && (await takeOne(building, shard, take))) left.push(shard);
          shards = left;
        }
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
