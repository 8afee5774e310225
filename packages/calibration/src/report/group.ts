import type { Interval } from '../measures/interval.ts';
import { liftOf } from '../measures/lift.ts';
import { type Rate, rateOf } from '../measures/rate.ts';
import { type Outcome, type ScoredLead, type Tried, triedOf } from './scored-lead.ts';

/** What became of some of the leads: counts, shares with intervals, and the lift over all of them. */
export interface Group {
  leads: number;
  accepted: Rate;
  sql: Rate;
  won: Rate;
  /** What they were won for, by currency. */
  amounts: Record<string, number>;
  /** How many times as often as in all leads the outcome asked for came; null where it came in none. */
  lift: Interval | null;
}

const sumsOf = (leads: readonly ScoredLead[]): Record<string, number> => {
  const cents = new Map<string, number>();
  for (const { amounts } of leads)
    for (const [currency, amount] of Object.entries(amounts))
      cents.set(currency, (cents.get(currency) ?? 0) + Math.round(amount * 100));
  return Object.fromEntries([...cents].map(([currency, sum]) => [currency, sum / 100]));
};

/** What became of `leads`, which are some of all that `whole` counts. */
export const groupOf = (leads: readonly ScoredLead[], outcome: Outcome, whole: Tried): Group => ({
  leads: leads.length,
  accepted: rateOf(triedOf(leads, 'accepted').successes, leads.length),
  sql: rateOf(triedOf(leads, 'sql').successes, leads.length),
  won: rateOf(triedOf(leads, 'won').successes, leads.length),
  amounts: sumsOf(leads),
  lift: liftOf(triedOf(leads, outcome), whole),
});
