import type { WorkflowId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Band, Dimension, Dimensions } from '../score.ts';
import type { Decay } from './decay.ts';
import { type Sum, emptySum } from './sum.ts';

/** Points that a match gave and will take back when it stops being true; `node` is the points step they come from. */
export interface Grant {
  node: string;
  dimension: Dimension;
  points: number;
  decay: Decay | null;
  since: Instant;
}

/** How often a limited points step gave points: in all, when last, and how many of them on which day. */
export interface Used {
  times: number;
  last: Instant;
  day: string;
  dayPoints: number;
}

/** Where a lead stands in one model: its folded points, the matches that hold, the limits that were used, the band last told. */
export interface ModelStanding {
  /** The version that last held its matches against the lead. */
  version: number;
  sums: Record<Dimension, Sum>;
  held: Record<string, Grant[]>;
  used: Record<string, Used>;
  band: Band;
}

/** Where a lead stands in all models: the ledger in short, exact at any moment to come. */
export interface Standing {
  models: Record<string, ModelStanding>;
}

/** A lead before any points. */
export const emptyStanding: Standing = { models: {} };

/** A lead before any points of one model. */
export const emptyModel: ModelStanding = { version: 0, sums: {}, held: {}, used: {}, band: 'cold' };

/** The standing of a lead of whom only points without a model are known. */
export const carriedStanding = (dimensions: Dimensions): Standing => {
  const entries = Object.entries(dimensions);
  if (entries.length === 0) return emptyStanding;
  const sums = Object.fromEntries(entries.map(([name, points]) => [name, { ...emptySum, base: points }]));
  return { models: { carried: { ...emptyModel, sums } } };
};

/** The same standing with another one in a model. */
export const withModel = (standing: Standing, model: WorkflowId, to: ModelStanding): Standing => ({
  ...standing,
  models: { ...standing.models, [model]: to },
});
