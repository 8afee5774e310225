import { disturb } from './disturb/disturb.ts';
import { rest } from './disturb/rest.ts';
import type { Feeder } from './feed/feeder.ts';
import { type Load, watchLoad } from './feed/watch-load.ts';
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
  const { load, stop } = watchLoad(stage);
  const done: Harm['done'] = new Map();
  const full = (): boolean => load.under > (stage.chronicle.isOpen('rest') ? mostUnder.rest : mostUnder.harm);
  const plan = { full, hurried: !options.wild, neighbours: options.wild, say: options.say };
  try {
    const checked = await play(stage, plan, (feeder) => harm(stage, options, { feeder, load, done }));
    return { steps: load.steps, done, killed: stage.crew.killed(), checked, lines: stage.crew.lastLines(50) };
  } finally {
    await stop();
  }
};

/** Runs under way together at most: while harm is done as many as possible, at rest as on a usual day. */
const mostUnder = { harm: 400, rest: 60 } as const;

/** How long harm is done between two rests, in milliseconds. */
const restEvery = 60_000;

interface Harm {
  feeder: Feeder;
  load: Readonly<Load>;
  done: Map<string, number>;
}

/** Harms the crew, and what it stands on, until there was enough of everything. */
const harm = async (stage: Stage, options: ChaosOptions, { feeder, load, done }: Harm): Promise<Harmed> => {
  const until = performance.now() + options.minutes * 60_000;
  const unsubscribed: Unsubscribed[] = [];
  let heard = 0;
  let told = performance.now();
  let rested = Number.NEGATIVE_INFINITY;
  while (performance.now() < until || stage.crew.killed() < options.kills || load.steps < options.steps) {
    if (options.wild && performance.now() > rested + restEvery) {
      await rest(stage);
      rested = performance.now();
    }
    const what = await disturb(stage, options);
    done.set(what, (done.get(what) ?? 0) + 1);
    const fresh = feeder.acked.slice(heard);
    heard += fresh.length;
    unsubscribed.push(...(await unsubscribeSome(stage.pool, stage.workspaces, fresh).catch(() => [])));
    if (performance.now() - told < 10_000) continue;
    told = performance.now();
    options.say(`${stage.crew.killed()} killed, ${load.steps} steps, ${feeder.acked.length} events acknowledged`);
  }
  return { unsubscribed };
};
