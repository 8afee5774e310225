import type { RateLimiterMemory } from 'rate-limiter-flexible';
import { type Refusal, refuse } from '../call.ts';

/** Somebody who used up their attempts: how many they made, and the refusal that says how long to wait. */
export interface Limited {
  count: number;
  refusal: Refusal;
}

/** Whether somebody used up their attempts; null while they have some left. Uses none up. */
export const limitedUntil = async (limiter: RateLimiterMemory, who: string): Promise<Limited | null> => {
  const counted = await limiter.get(who);
  if (counted === null || counted.consumedPoints < limiter.points) return null;
  const retryAfter = Math.max(1, Math.ceil(counted.msBeforeNext / 1_000));
  const refusal = refuse(429, 'rate_limited', `Too many attempts; try again in ${retryAfter} seconds`);
  return { count: counted.consumedPoints, refusal: { ...refusal, extra: { retryAfter } } };
};
