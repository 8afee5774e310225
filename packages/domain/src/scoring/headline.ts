import type { Instant } from '../instant.ts';
import type { Band, Dimensions } from '../score.ts';
import { type Scale, bandIn, gradeIn, standardScale } from './scale.ts';
import type { Standing } from './standing.ts';
import { type Sum, sumAt } from './sum.ts';

/** The scales in force in a workspace: of each model, and of the headline, which is the oldest model's that feeds it. */
export interface Scales {
  of: ReadonlyMap<string, Scale>;
  headline: Scale;
  /** Scores that something listens for, beside the bands: passing one matters. */
  listened: readonly number[];
}

/** The scales of a workspace without models. */
export const standardScales: Scales = { of: new Map(), headline: standardScale, listened: [] };

/** What a lead's score is at a moment: all points of each dimension, and what the models make of them. */
export interface Headline {
  dimensions: Dimensions;
  score: number;
  band: Band;
  grade: string;
}

/** How a sum is read: at a moment, or at its highest or lowest within a time. */
export type Worth = (sum: Sum) => number;

/** Whether a dimension counts for the score of the lead as a whole; interests count within their model. */
const isHeadline = (dimension: string): boolean => dimension === 'fit' || dimension === 'engagement';

const bounded = (score: number): number => Math.min(100, Math.max(0, Math.round(score)));

const weigh = (
  sums: Record<string, Sum>,
  scale: Scale,
  { worth, counts }: { worth: Worth; counts: (name: string) => boolean },
): number => {
  let score = 0;
  for (const [name, sum] of Object.entries(sums))
    if (counts(name))
      score += (scale.weights[name] ?? 0) * Math.min(scale.caps[name] ?? Number.POSITIVE_INFINITY, worth(sum));
  return Math.round(score * 1e6) / 1e6;
};

const everything = (): boolean => true;

/** A model's own score from 0 to 100. */
export const modelScore = (sums: Record<string, Sum>, scale: Scale, worth: Worth): number =>
  bounded(weigh(sums, scale, { worth, counts: everything }));

/** The lead's score from 0 to 100: what all models together make of its fit and engagement. */
export const headlineScore = (standing: Standing, scales: Scales, worth: Worth): number => {
  let score = 0;
  for (const [model, { sums }] of Object.entries(standing.models))
    score += weigh(sums, scales.of.get(model) ?? standardScale, { worth, counts: isHeadline });
  return bounded(score);
};

/** All points of each dimension at a moment. */
export const dimensionsAt = (standing: Standing, at: Instant): Dimensions => {
  const dimensions: Dimensions = {};
  for (const { sums } of Object.values(standing.models))
    for (const [name, sum] of Object.entries(sums)) dimensions[name] = (dimensions[name] ?? 0) + sumAt(sum, at);
  return dimensions;
};

/** The score of a lead at a moment, exactly. */
export const headlineAt = (standing: Standing, scales: Scales, at: Instant): Headline => {
  const dimensions = dimensionsAt(standing, at);
  const score = headlineScore(standing, scales, (sum) => sumAt(sum, at));
  const grade = gradeIn(scales.headline, dimensions.fit ?? 0, dimensions.engagement ?? 0);
  return { dimensions, score, band: bandIn(scales.headline, score), grade };
};
