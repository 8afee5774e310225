import type { JobsASecond } from './bell.ts';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import type { Woken } from './wake-all.ts';

/** How many leads are woken at once where the bench measures turns, and nothing else is said. */
export const wokenLeads = 100_000;

const mebibyte = 2 ** 20;

/** How long waking all leads took and what was held in memory meanwhile, beside what raw BullMQ does in the same place. */
export const benchTurns = ({ where }: BenchPlace, woken: Woken, jobs: JobsASecond): BenchRow[] => {
  const { leads, seconds, worker, postgres } = woken;
  const rate = leads / seconds;
  const held = (who: string, bytes: number): BenchRow => ({
    name: `${who}, at most, bells on ${where}`,
    value: bytes / mebibyte,
    unit: 'MiB',
    ratio: `${(bytes / mebibyte / 512).toFixed(2)} × the 512 MiB allowed`,
  });
  const times = (other: number): string => (rate / other).toFixed(1);
  const besides = [
    `${times(jobs.wholeLife)} × BullMQ’s no-op jobs added and processed`,
    `${times(jobs.processed)} × processed alone`,
    `${times(jobs.due)} × one sleeping no-op job a lead, all due at once`,
    `${times(jobs.woken)} × one job a lead that puts the next one to sleep`,
  ];
  return [
    {
      name: `Runs woken at once, four steps each, bells on ${where}`,
      value: rate,
      unit: 'runs/s',
      ratio: besides.join(', '),
    },
    {
      name: `Until ${leads.toLocaleString('en')} leads are asleep again, bells on ${where}`,
      value: seconds,
      unit: 's',
    },
    held('The worker', worker),
    ...(postgres === 0 ? [] : [held('The largest process of PostgreSQL, shared buffers included', postgres)]),
  ];
};
