import type { TestCluster } from '@ripen/testkit';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import { wakeAll, type Woken } from './wake-all.ts';

/** Waking all leads by two and by four worker processes beside what one took. */
export const benchWorkers = async (
  cluster: TestCluster,
  { where, redisUrl }: BenchPlace,
  { leads, seconds: alone }: Woken,
): Promise<BenchRow[]> => {
  const name = (workers: string): string => `Runs woken by ${workers}, bells on ${where}`;
  const rows: BenchRow[] = [{ name: name('one worker process'), value: leads / alone, unit: 'runs/s' }];
  for (const workers of [2, 4]) {
    const { seconds } = await wakeAll({ cluster, redisUrl, leads, workers });
    const ratio = `${(alone / seconds).toFixed(2)} × one`;
    rows.push({ name: name(`${workers} worker processes`), value: leads / seconds, unit: 'runs/s', ratio });
  }
  return rows;
};
