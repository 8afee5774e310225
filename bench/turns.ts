import type { JobsASecond } from './bell.ts';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';

/** How many leads are woken at once where the bench measures turns. */
export const wokenLeads = 100_000;

/** The seconds that waking all leads took, beside what raw BullMQ does in the same place. */
export const benchTurns = ({ where }: BenchPlace, seconds: number, jobs: JobsASecond): BenchRow[] => {
  const rate = wokenLeads / seconds;
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
    { name: `Until 100,000 leads are asleep again, bells on ${where}`, value: seconds, unit: 's' },
  ];
};
