import { benchBacktest } from './backtest.ts';
import type { BenchGround } from './bench-ground.ts';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import { benchEditor } from './editor.ts';
import { benchEffects } from './effects.ts';
import { benchIngest } from './ingest.ts';
import { benchLateness } from './lateness.ts';
import { benchMemory } from './memory.ts';
import { benchRecompute } from './recompute.ts';
import { benchRules } from './rules.ts';
import { benchScores } from './scores.ts';
import { benchSegmentCount } from './segment-count.ts';
import { benchTravel } from './travel.ts';
import { benchTurns } from './turns.ts';
import { benchWorkers } from './workers.ts';
import { benchWorkflows } from './workflows.ts';

/** One part of the bench: the title over its rows, and how they come about. */
export interface BenchPart {
  title: string;
  measure: (ground: BenchGround) => Promise<BenchRow[]>;
}

const everywhere = async (
  { places }: BenchGround,
  measure: (place: BenchPlace) => Promise<BenchRow[]>,
): Promise<BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const place of places) rows.push(...(await measure(place)));
  return rows;
};

const turns = (ground: BenchGround): Promise<BenchRow[]> =>
  everywhere(ground, async (place) => {
    const { redis, postgres } = await ground.raw();
    return benchTurns(place, await ground.woken(place), place.redisUrl === null ? postgres : (redis ?? postgres));
  });

const lateness = (ground: BenchGround): Promise<BenchRow[]> =>
  everywhere(ground, async (place) => {
    const { leads, seconds } = await ground.woken(place);
    return benchLateness(place, { cluster: ground.cluster, rate: leads / seconds / 2, seconds: 12 });
  });

/** The parts of the bench by their names, in the order in which they run. */
export const parts: Readonly<Record<string, BenchPart>> = {
  bell: { title: 'Raw BullMQ, to compare with', measure: async ({ raw }) => (await raw()).rows },
  turns: { title: 'Runs', measure: turns },
  lateness: { title: 'Lateness at half load', measure: lateness },
  workers: {
    title: 'Worker processes, on the same machine',
    measure: async ({ cluster, places: [place], woken }) => benchWorkers(cluster, place, await woken(place)),
  },
  ingest: { title: 'Ingest', measure: ({ cluster }) => benchIngest(cluster) },
  effects: {
    title: 'From an event to its effect',
    measure: (ground) => everywhere(ground, (place) => benchEffects(ground.cluster, place)),
  },
  workflows: {
    title: 'An event, as flows grow in number',
    measure: ({ cluster, places: [place] }) => benchWorkflows(cluster, place),
  },
  memory: {
    title: 'Memory',
    measure: ({ cluster, places: [place], leads = 100_000 }) => benchMemory(cluster, place, leads),
  },
  scores: {
    title: 'Scored leads at rest',
    measure: ({ cluster, places: [place], leads = 100_000 }) => benchScores(cluster, place, leads),
  },
  recompute: {
    title: 'Points given anew from the past',
    measure: ({ cluster, places: [place], leads = 20_000 }) => benchRecompute(cluster, place, leads),
  },
  rules: { title: 'Rules', measure: benchRules },
  segments: {
    title: 'Segment count',
    measure: ({ cluster, leads = 200_000 }) => benchSegmentCount(cluster, leads),
  },
  travel: { title: 'Time travel', measure: benchTravel },
  backtest: {
    title: 'Backtest',
    measure: ({ cluster, places: [place], leads = 10_000 }) => benchBacktest(cluster, place, leads),
  },
  editor: { title: 'The editor, in Chromium', measure: benchEditor },
};
