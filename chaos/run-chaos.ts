import { setTimeout as sleep } from 'node:timers/promises';
import { disturb } from './disturb/disturb.ts';
import { hastenRetries } from './drain.ts';
import type { Feeder } from './feed/feeder.ts';
import { type Unsubscribed, unsubscribeSome } from './feed/unsubscribe-some.ts';
import type { ChaosOptions } from './options.ts';
import { type Findings, type Harmed, play } from './play.ts';
import { openStage, type Stage } from './stage/open-stage.ts';

/** What a run came to: what was done, and each invariant with what was found. */
export interface ChaosReport {
  killed: number;
  steps: number;
  done: ReadonlyMap<string, number>;
  checked: Findings;
  /** The last lines of every process. */
  lines: string;
}

/** Runs everything once: feeds, harms, drains, and checks. Rejects when it can't be carried through; a broken invariant is in the report. */
export const runChaos = async (options: ChaosOptions): Promise<ChaosReport> => {
  const stage = await openStage(options);
  try {
    return await perform(stage, options);
  } catch (error) {
    options.say(stage.crew.lastLines(50));
    throw error;
  } finally {
    await stage.close();
  }
};

const perform = async (stage: Stage, options: ChaosOptions): Promise<ChaosReport> => {
  const under = { count: 0 };
  const harmed: Pick<Harm, 'done' | 'steps'> = { done: new Map(), steps: 0 };
  const plan = { full: () => under.count > 400, hurried: !options.wild, say: options.say };
  const checked = await play(stage, plan, async (feeder) => {
    const { unsubscribed, outage, ...rest } = await harm(stage, options, { feeder, under });
    Object.assign(harmed, rest);
    return { unsubscribed, outage };
  });
  return { ...harmed, killed: stage.crew.killed(), checked, lines: stage.crew.lastLines(50) };
};

interface Harm extends Harmed {
  done: Map<string, number>;
  steps: number;
}

/** Harms the crew, and what it stands on, until there was enough of everything. */
const harm = async (
  stage: Stage,
  options: ChaosOptions,
  { feeder, under }: { feeder: Feeder; under: { count: number } },
): Promise<Harm> => {
  const until = performance.now() + options.minutes * 60_000;
  const done: Harm['done'] = new Map();
  const unsubscribed: Unsubscribed[] = [];
  let heard = 0;
  let steps = 0;
  let outage = 0;
  let told = performance.now();
  while (performance.now() < until || stage.crew.killed() < options.kills || steps < options.steps) {
    const from = performance.now();
    const what = await disturb(stage, options);
    outage = Math.max(outage, (performance.now() - from) / 1_000);
    done.set(what, (done.get(what) ?? 0) + 1);
    // the database may be one of those that were just killed
    await survey(stage).then(
      (now) => {
        ({ steps, under: under.count } = now);
      },
      () => sleep(200),
    );
    const fresh = feeder.acked.slice(heard);
    heard += fresh.length;
    unsubscribed.push(...(await unsubscribeSome(stage.pool, stage.workspaces, fresh).catch(() => [])));
    if (performance.now() - told < 10_000) continue;
    told = performance.now();
    options.say(`${stage.crew.killed()} killed, ${steps} steps, ${feeder.acked.length} events acknowledged`);
  }
  return { done, unsubscribed, steps, outage };
};

const survey = async ({ pool }: Stage): Promise<{ steps: number; under: number }> => {
  await hastenRetries(pool);
  const { rows } = await pool.query<{ steps: number; under: number }>(
    `select (select count(*)::int from journal) as steps, (select count(*)::int from run where status = 'waiting') as under`,
  );
  return rows[0] ?? { steps: 0, under: 0 };
};
