import type { RateLimiterMemory } from 'rate-limiter-flexible';
import { type Refusal, refuse } from '../call.ts';

/** The refusal of somebody who used up their attempts, with the seconds to wait; null while they have some left. Uses none up. */
export const limitedUntil = async (limiter: RateLimiterMemory, who: string): Promise<Refusal | null> => {
  const counted = await limiter.get(who);
  if (counted === null || counted.consumedPoints < limiter.points) return null;
  const retryAfter = Math.max(1, Math.ceil(counted.msBeforeNext / 1_000));
  return {
    ...refuse(429, 'rate_limited', `Too many attempts; try again in ${retryAfter} seconds`),
    extra: { retryAfter },
  };
};
