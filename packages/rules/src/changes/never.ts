import type { Next } from './next.ts';

/** Of what doesn't change as time passes. */
export const never: Next = () => Number.POSITIVE_INFINITY;
