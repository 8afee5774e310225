import type { Threshold } from './threshold.ts';

/** What the threshold would have changed, in sentences; why there is none to compare with, where it is null. */
export const sayThreshold = (threshold: Threshold | null): string => {
  if (!threshold)
    return 'No threshold can be compared with what was done: sales got none or all of the leads, or more leads than they got share the highest score.';
  const { from, today, byScore, extra, verdict } = threshold;
  const compared =
    `Sales got ${today.leads} leads, of which ${today.successes} were won. A threshold of ${from} would have ` +
    `passed ${byScore.leads}, of which ${byScore.successes} were won`;
  if (verdict === 'no-more') return `${compared}: that is not more than chance explains. Leave it as it is.`;
  return (
    `${compared}: ${Math.round(extra.value)} more (likely ${Math.max(1, Math.round(extra.low))} to ${Math.round(extra.high)}). ` +
    'Leads that sales never got count with what came of them without sales, so the gain may be bigger.'
  );
};

/** Why thresholds are compared by nothing but what was won. */
export const incomparable =
  'Thresholds are compared by what was won: a lead that sales never got can be won without them, but nobody accepts or ' +
  'qualifies what they never got.';
