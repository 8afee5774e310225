import { setTimeout as sleep } from 'node:timers/promises';
import type { Feeder } from '../feed/feeder.ts';
import { play } from '../play.ts';
import type { Role } from '../stage/crew.ts';
import { openStage, type Stage } from '../stage/open-stage.ts';
import { tellReport } from '../tell-report.ts';

/** A stage with people coming in, whom a scene lets in as it needs them. */
export interface Scene extends Stage {
  feeder: Feeder;
  /** Lets so many more people in; resolves at once. */
  letIn: (people: number) => void;
  /** Resolves once all who were let in are acknowledged. */
  acknowledged: () => Promise<void>;
  /** Resolves once a question to the database, which may be away meanwhile, is answered with a row; fails after a minute. */
  until: (question: string) => Promise<void>;
}

/** Where the bell hangs, whether the world outside behaves, who is in the crew (an API and two workers, if nothing is said), and whether the control workspace and the troubled one live too. */
export interface SceneOptions {
  bell: 'redis' | 'postgres';
  calm?: boolean;
  crew?: readonly Role[];
  neighbours?: boolean;
}

const patience = 60_000;

/** Plays a scene on a stage of its own and fails, with all that was said and done, when an invariant is broken afterwards. */
export const holdThrough = async (
  { bell, calm = false, crew, neighbours = false }: SceneOptions,
  harm: (scene: Scene) => Promise<void>,
): Promise<void> => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const options = { seed, bell, kills: 0, steps: 0, minutes: 0, wild: true, say } as const;
  const stage = await openStage(options, crew);
  try {
    if (calm) stage.calmDown();
    let people = 0;
    const plan = { full: (came: number) => came >= people, hurried: true, neighbours, say };
    const checked = await play(stage, plan, async (feeder) => {
      const letIn = (more: number): void => void (people += more);
      const acknowledged = () => waitFor(async () => feeder.acked.length >= people * eventsOfOne);
      const until = (question: string) => waitFor(async () => ((await stage.pool.query(question)).rowCount ?? 0) > 0);
      await harm({ ...stage, feeder, letIn, acknowledged, until });
      return { unsubscribed: [] };
    });
    const report = { killed: stage.crew.killed(), steps: 0, done: new Map(), checked, lines: stage.crew.lastLines(30) };
    if (tellReport(report, options) !== null) throw new Error(said.join('\n'));
  } catch (error) {
    throw new Error([`Seed ${seed}`, ...said, stage.crew.lastLines(30)].join('\n'), { cause: error });
  } finally {
    await stage.close();
  }
};

// A name, a sign-up and three views.
const eventsOfOne = 5;

const waitFor = async (holds: () => Promise<boolean>): Promise<void> => {
  const began = performance.now();
  while (!(await holds().catch(() => false))) {
    if (performance.now() - began > patience)
      throw new Error(`a minute passed, and it still isn’t so: ${holds.toString()}`);
    await sleep(20);
  }
};
