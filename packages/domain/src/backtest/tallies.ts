/** Of how many leads, and how many times in all. */
export interface Counted {
  leads: number;
  times: number;
}

/** A day in the leads' own time zones: how many came in, and how many mails which step sent. */
export interface DayTally {
  entered: number;
  mails: Record<string, number>;
}

/** What a backtest found, of one lead or of many; steps by their ids. Plain JSON. */
export interface Tallies {
  /** Leads that were looked at. */
  leads: number;
  /** Leads among them that couldn't be taken through, by the reason. */
  failed: Record<string, number>;
  entered: Counted;
  /** Runs whose goal was reached. */
  goals: Counted;
  /** Steps that were come to. */
  visits: Record<string, Counted>;
  /** Ways that were taken out of steps, by port. */
  passed: Record<string, Record<string, Counted>>;
  mails: Record<string, Counted>;
  /** Where runs still were at the end of the period. */
  waiting: Record<string, Counted>;
  /** Where runs were parked, by the reason. */
  parked: Record<string, Record<string, Counted>>;
  days: Record<string, DayTally>;
  /** Leads by the most mails they got in any seven days; those that got none aren't there. */
  weeks: Record<string, number>;
}

/** The tallies of nobody. */
export const noTallies = (): Tallies => ({
  leads: 0,
  failed: {},
  entered: { leads: 0, times: 0 },
  goals: { leads: 0, times: 0 },
  visits: {},
  passed: {},
  mails: {},
  waiting: {},
  parked: {},
  days: {},
  weeks: {},
});

/** The tallies of a draft, and beside them those of the published version, where there is one. */
export interface BothTallies {
  draft: Tallies;
  published: Tallies | null;
}
