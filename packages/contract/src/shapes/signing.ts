import { z } from 'zod';
import { time } from './common.ts';

const made = { madeAt: time, madeBy: z.string().nullable() };

/**
 * What signs the calls that workflows make, as Standard Webhooks does: the secret (null where this installation can’t read
 * it any more), when it was made and by whom (null for the first, which made itself), and those it replaced that still sign.
 */
export const callSigning = z.strictObject({
  secret: z.string().nullable(),
  ...made,
  earlier: z.array(z.strictObject({ ...made, signsUntil: time })),
});
export type CallSigning = z.infer<typeof callSigning>;
