/** The periods that numbers on the canvas are counted for; null stands for all there ever was. */
export const periods: readonly { days: number | null; label: string; said: string }[] = [
  { days: null, label: 'All time', said: 'Leads that passed here' },
  { days: 1, label: 'Today', said: 'Leads that passed here today' },
  { days: 7, label: 'Last 7 days', said: 'Leads that passed here in the last 7 days' },
  { days: 30, label: 'Last 30 days', said: 'Leads that passed here in the last 30 days' },
];

/** What a number on a line counts, in words. */
export const saidOfPeriod = (wanted: number | null): string =>
  (periods.find(({ days }) => days === wanted) ?? periods[0])?.said ?? '';
