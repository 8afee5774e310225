import { z } from 'zod';
import { type Band, dimension, thresholds } from '../score.ts';

const mark = z.number().int().min(1).max(100);
const whole = z.number().int().min(1).max(1_000);

/** The least fit points for A and for B, and the least engagement points for 1 and for 2. */
const gradeScale = z
  .strictObject({
    fit: z.strictObject({ a: whole, b: whole }),
    engagement: z.strictObject({ one: whole, two: whole }),
  })
  .superRefine(({ fit, engagement }, context) => {
    if (fit.b >= fit.a) context.addIssue({ code: 'custom', path: ['fit', 'b'], message: 'must be less than for A' });
    if (engagement.two >= engagement.one)
      context.addIssue({ code: 'custom', path: ['engagement', 'two'], message: 'must be less than for 1' });
  });

const bandScale = z
  .strictObject({ warm: mark, hot: mark })
  .refine(({ warm, hot }) => warm < hot, { path: ['warm'], message: 'must be less than for hot' });

/**
 * How a model makes a score of its points: the most a dimension counts, how much each dimension weighs, where bands and
 * grades begin. A dimension without a weight weighs 1 if it is fit or engagement; an interest weighs 1 only in a model that
 * feeds nothing but interests.
 */
export const scoreSettings = z.strictObject({
  caps: z.record(dimension, whole).default({}),
  weights: z.record(dimension, z.number().min(0).max(10)).default({}),
  bands: bandScale.default({ ...thresholds }),
  grade: gradeScale.default({ fit: { a: 34, b: 17 }, engagement: { one: 34, two: 17 } }),
});
export type ScoreSettings = z.infer<typeof scoreSettings>;

/** Settings as they are in force: with a weight for every dimension that counts. */
export type Scale = ScoreSettings;

/** The scale of points that come from no model, or from one that says nothing. */
export const standardScale: Scale = {
  ...scoreSettings.parse({}),
  weights: { fit: 1, engagement: 1 },
};

/** The scale in force of a model that feeds certain dimensions. */
export const scaleOf = (settings: ScoreSettings, feeds: readonly string[]): Scale => {
  const only = feeds.length > 0 && feeds.every((fed) => fed.startsWith('interest:'));
  const weights: Record<string, number> = { fit: 1, engagement: 1 };
  if (only) for (const fed of feeds) weights[fed] = 1;
  return { ...settings, weights: { ...weights, ...settings.weights } };
};

/** The band a score lies in. */
export const bandIn = ({ bands: { warm, hot } }: Scale, score: number): Band =>
  score >= hot ? 'hot' : score >= warm ? 'warm' : 'cold';

/** The grade of fit and engagement points: A, B or C by fit, then 1, 2 or 3 by engagement. */
export const gradeIn = ({ grade }: Scale, fit: number, engagement: number): string => {
  const letter = fit >= grade.fit.a ? 'A' : fit >= grade.fit.b ? 'B' : 'C';
  return `${letter}${engagement >= grade.engagement.one ? 1 : engagement >= grade.engagement.two ? 2 : 3}`;
};
