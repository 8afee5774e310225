import type { Bell } from '@ripen/bell';
import { type Database, type Runner, surveyBuilds } from '@ripen/store';
import type { Kysely } from 'kysely';
import { keepDoing } from './keep-doing.ts';

/** What segments are built with. */
export interface Building {
  db: Kysely<Database>;
  bell: Bell;
  runner: Runner;
  log: (line: string) => void;
}

/** How often to look whether there is something to build, in milliseconds. */
const every = 500;

/**
 * Builds segments whose rules changed, one batch at a time in this process, in a lane of its own: runs that are due never
 * wait for a place, and within a shard they come first. `stop` waits for the batch under way.
 */
export const keepBuilding = (building: Building): { stop: () => Promise<void> } => {
  let stopped = false;
  const doing = keepDoing(
    async () => {
      let shards = await surveyBuilds(building.db);
      while (shards.length > 0 && !stopped) {
        const left: number[] = [];
        for (const shard of shards) if (!stopped && (await buildOne(building, shard))) left.push(shard);
        shards = left;
      }
    },
    every,
    (error) => building.log(`Building segments: ${error.message}`),
  );
  return {
    stop: () => {
      stopped = true;
      return doing.stop();
    },
  };
};

/** Takes a batch in a shard; whether there may be another now. Runs that it started, or found due, have their bells rung. */
const buildOne = async ({ runner, bell }: Building, shard: number): Promise<boolean> => {
  const { leads, after, effects } = await runner.build(shard);
  if (effects) bell.ring('effects', [shard]);
  if (leads > 0 || after === 'due') bell.ring('turns', [shard]);
  return after === 'more';
};
