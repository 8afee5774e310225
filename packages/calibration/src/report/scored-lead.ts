import type { Band } from '@ripen/domain';

/** What sales made of a lead, from the least to the most. */
export const outcomes = ['accepted', 'sql', 'won'] as const;
export type Outcome = (typeof outcomes)[number];

/** A node that gives points: the model's id and the node's id in it. */
export interface PointsNode {
  model: string;
  node: string;
}

/** A lead as it was scored before anybody knew what would come of it, and what came of it. */
export interface ScoredLead {
  /** From 0 to 100. */
  score: number;
  band: Band;
  grade: string;
  /** The nodes it had points of, each once. */
  nodes: readonly PointsNode[];
  /** Whether it was handed to sales. */
  passed: boolean;
  accepted: boolean;
  sql: boolean;
  won: boolean;
  /** What it was won for, in the workspace's currency; 0 where it wasn't. */
  amount: number;
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
