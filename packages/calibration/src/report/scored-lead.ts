import type { Band } from '@ripen/domain';

/** What sales made of a lead, from the least to the most. */
export const outcomes = ['accepted', 'sql', 'won'] as const;
export type Outcome = (typeof outcomes)[number];

/** A node that gives points: the model's id and the node's id in it. */
export interface PointsNode {
  model: string;
  node: string;
}

/** A lead that sales got, as it was scored when they got it, and what came of it. */
export interface ScoredLead {
  /** From 0 to 100. */
  score: number;
  band: Band;
  grade: string;
  /** The nodes it had points of, each once. */
  nodes: readonly PointsNode[];
  accepted: boolean;
  sql: boolean;
  won: boolean;
  /** What it was won for, by currency. */
  amounts: Readonly<Record<string, number>>;
}

/** A lead that sales never got: its score before anything came of it, and whether it was won without them. */
export interface UnpassedLead {
  score: number;
  won: boolean;
}

/** What can be counted in some leads. */
export interface Tried {
  leads: number;
  successes: number;
}

/** How many leads these are, and with how many of them the outcome came. */
export const triedOf = (leads: readonly ScoredLead[], outcome: Outcome): Tried => ({
  leads: leads.length,
  successes: leads.filter((lead) => lead[outcome]).length,
});
