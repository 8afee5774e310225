import { z } from 'zod';

/** The effects whose number in a minute a workspace may hold down: mails, messages, calls of webhooks. */
export const pacedHands = ['send-email', 'send-message', 'webhook'] as const;
export type PacedHand = (typeof pacedHands)[number];

const perMinute = z
  .number()
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(1_000_000, 'must be 1,000,000 at most')
  .nullable();

/** How many mails, messages and calls go out in any minute at most, over all workers; null for as many as there are. */
export const sendingPace = z.strictObject({ 'send-email': perMinute, 'send-message': perMinute, webhook: perMinute });
export type SendingPace = z.infer<typeof sendingPace>;
