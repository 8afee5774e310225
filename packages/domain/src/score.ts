import { z } from 'zod';

/** A dimension of a score: fit, engagement, or the interest in one product. */
export const dimension = z
  .string()
  .regex(/^(fit|engagement|interest:[A-Za-z0-9][A-Za-z0-9_-]{0,63})$/, 'must be fit, engagement or interest:PRODUCT');
export type Dimension = z.infer<typeof dimension>;

/** The sum of a lead's ledger for each dimension. */
export type Dimensions = Record<Dimension, number>;

export const bands = ['cold', 'warm', 'hot'] as const;
export type Band = (typeof bands)[number];

/** The score at which a lead becomes warm, and hot. */
export const thresholds = { warm: 30, hot: 70 } as const;
