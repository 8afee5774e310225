import { setTimeout as sleep } from 'node:timers/promises';
import { hastenRetries } from '../drain.ts';
import type { Stage } from '../stage/open-stage.ts';

/** How many steps were written so far, and how many runs are under way. */
export interface Load {
  steps: number;
  under: number;
}

/** Looks at the load several times a second, as long as the database can be asked; retries don't wait for long meanwhile. */
export const watchLoad = (stage: Pick<Stage, 'pool'>): { load: Readonly<Load>; stop: () => Promise<void> } => {
  const load: Load = { steps: 0, under: 0 };
  let stopped = false;
  const watch = async (): Promise<void> => {
    while (!stopped) {
      // the database may be one of those that were just killed
      await survey(stage).then(
        (now) => Object.assign(load, now),
        () => undefined,
      );
      await sleep(200);
    }
  };
  const watching = watch();
  return {
    load,
    stop: () => {
      stopped = true;
      return watching;
    },
  };
};

const survey = async ({ pool }: Pick<Stage, 'pool'>): Promise<Partial<Load>> => {
  await hastenRetries(pool);
  const { rows } = await pool.query<Load>(
    `select (select count(*)::int from journal) as steps, (select count(*)::int from run where status = 'waiting')
       + (select count(distinct lead_id)::int from signal) as under`,
  );
  return rows[0] ?? {};
};
