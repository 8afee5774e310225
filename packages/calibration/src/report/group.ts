import type { Interval } from '../measures/interval.ts';
import { liftOf } from '../measures/lift.ts';
import { type Rate, rateOf } from '../measures/rate.ts';
import { type Outcome, type ScoredLead, type Tried, triedOf } from './scored-lead.ts';

/** What became of some of the leads: counts, shares with intervals, and the lift over all of them. */
export interface Group {
  leads: number;
  /** How many of them sales got. */
  passed: number;
  accepted: Rate;
  sql: Rate;
  won: Rate;
  amount: number;
  /** How many times as often as in all leads the outcome asked for came; null where it came in none. */
  lift: Interval | null;
}

/** What became of `leads`, which are some of all that `whole` counts. */
export const groupOf = (leads: readonly ScoredLead[], outcome: Outcome, whole: Tried): Group => ({
  leads: leads.length,
  passed: leads.filter(({ passed }) => passed).length,
  accepted: rateOf(triedOf(leads, 'accepted').successes, leads.length),
  sql: rateOf(triedOf(leads, 'sql').successes, leads.length),
  won: rateOf(triedOf(leads, 'won').successes, leads.length),
  amount: leads.reduce((sum, { amount }) => sum + amount, 0),
  lift: liftOf(triedOf(leads, outcome), whole),
});
