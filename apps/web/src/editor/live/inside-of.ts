import type { WorkflowCounts } from '@ripen/contract';

const figures = new Intl.NumberFormat('en-GB');

/** Who is in some steps now, to be said after how many steps they are: ", 124 waiting here, 2 parked"; empty when nobody is. */
export const insideOf = (counts: WorkflowCounts | null, steps: readonly string[]): string => {
  const sum = (of: 'inside' | 'parked'): number => steps.reduce((all, id) => all + (counts?.nodes[id]?.[of] ?? 0), 0);
  const [inside, parked] = [sum('inside'), sum('parked')];
  return [
    ...(inside > 0 ? [`, ${figures.format(inside)} waiting here`] : []),
    ...(parked > 0 ? [`, ${figures.format(parked)} parked`] : []),
  ].join('');
};
