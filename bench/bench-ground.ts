import { freshDatabase, type TestCluster } from '@ripen/testkit';
import { type BellBench, benchBell } from './bell.ts';
import type { BenchPlace } from './bench-place.ts';
import { wokenLeads } from './turns.ts';
import { wakeAll, type Woken } from './wake-all.ts';

/** What the parts are measured on. What several parts refer to is measured once, when the first of them asks. */
export interface BenchGround {
  cluster: TestCluster;
  /** Every place where bells hang, Redis first where there is one. */
  places: readonly [BenchPlace, ...BenchPlace[]];
  /** BENCH_LEADS, for the long form. */
  leads: number | undefined;
  raw: () => Promise<BellBench>;
  /** What came of all leads being woken at once by one worker. */
  woken: (place: BenchPlace) => Promise<Woken>;
}

/** Makes the ground for a passage of the bench; without Redis, all bells hang on PostgreSQL. */
export const openGround = (cluster: TestCluster, redisUrl: string | null, leads: number | undefined): BenchGround => {
  let raw: Promise<BellBench> | undefined;
  const all = new Map<string, Promise<Woken>>();
  const postgres: BenchPlace = { where: 'PostgreSQL', redisUrl: null };
  return {
    cluster,
    leads,
    places: redisUrl === null ? [postgres] : [{ where: 'Redis', redisUrl }, postgres],
    raw: () => (raw ??= freshDatabase({ cluster }).then(({ url }) => benchBell(url, redisUrl))),
    woken: (place) => {
      const known =
        all.get(place.where) ?? wakeAll({ cluster, redisUrl: place.redisUrl, leads: leads ?? wokenLeads, workers: 1 });
      all.set(place.where, known);
      return known;
    },
  };
};
