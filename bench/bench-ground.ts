import { freshDatabase, type TestCluster } from '@ripen/testkit';
import { type BellBench, benchBell } from './bell.ts';
import type { BenchPlace } from './bench-place.ts';
import { wokenLeads } from './turns.ts';
import { wakeAll } from './wake-all.ts';

/** What the parts are measured on. What several parts refer to is measured once, when the first of them asks. */
export interface BenchGround {
  cluster: TestCluster;
  /** Every place where bells hang, Redis first where there is one. */
  places: readonly [BenchPlace, ...BenchPlace[]];
  /** BENCH_LEADS, for the long form. */
  leads: number | undefined;
  raw: () => Promise<BellBench>;
  /** Seconds until all leads that one worker woke at once are asleep again. */
  seconds: (place: BenchPlace) => Promise<number>;
}

/** Makes the ground for a passage of the bench; without Redis, all bells hang on PostgreSQL. */
export const openGround = (cluster: TestCluster, redisUrl: string | null, leads: number | undefined): BenchGround => {
  let raw: Promise<BellBench> | undefined;
  const seconds = new Map<string, Promise<number>>();
  const postgres: BenchPlace = { where: 'PostgreSQL', redisUrl: null };
  return {
    cluster,
    leads,
    places: redisUrl === null ? [postgres] : [{ where: 'Redis', redisUrl }, postgres],
    raw: () => (raw ??= freshDatabase({ cluster }).then(({ url }) => benchBell(url, redisUrl))),
    seconds: (place) => {
      const known =
        seconds.get(place.where) ?? wakeAll({ cluster, redisUrl: place.redisUrl, leads: wokenLeads, workers: 1 });
      seconds.set(place.where, known);
      return known;
    },
  };
};
