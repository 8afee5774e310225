import { z } from 'zod';
import { duration, roughly } from '../duration.ts';
import type { Instant } from '../instant.ts';

/**
 * How points lose their worth: half of it in each half-life, evenly down to nothing within a time, or all at once after a
 * time. Counted in milliseconds from when they were given: a month is 31 days, a year 366.
 */
export const decay = z.union(
  [z.strictObject({ halfLife: duration }), z.strictObject({ linear: duration }), z.strictObject({ expires: duration })],
  { error: 'must be { halfLife }, { linear } or { expires } with a duration' },
);
export type Decay = z.infer<typeof decay>;

/** A decay with its time in milliseconds. */
export interface Fade {
  shape: 'halfLife' | 'linear' | 'expires';
  span: number;
}

/** Reads a decay's shape and length. */
export const fadeOf = (value: Decay): Fade => {
  if ('halfLife' in value) return { shape: 'halfLife', span: roughly(value.halfLife) };
  if ('linear' in value) return { shape: 'linear', span: roughly(value.linear) };
  return { shape: 'expires', span: roughly(value.expires) };
};

/** The part that is left of points, from 1 down to 0, some milliseconds after they were given. */
export const shareLeft = ({ shape, span }: Fade, elapsed: number): number => {
  if (elapsed <= 0) return 1;
  if (shape === 'halfLife') return 2 ** (-elapsed / span);
  if (elapsed >= span) return 0;
  return shape === 'linear' ? 1 - elapsed / span : 1;
};

/** What points that decay since a moment are worth at another one. */
export const worthAt = (
  { points, decay: how, since }: { points: number; decay: Decay | null; since: Instant },
  at: Instant,
): number => (how === null ? points : points * shareLeft(fadeOf(how), at - since));
