import { z } from 'zod';

/**
 * What stages would make of today's leads if they were saved now: for each two stages how many leads would leave the one and
 * come to rest in the other, five of them by name, and whether a rule or a time limit would move them. `over` is false where
 * there are too many leads to look at them all for now: the counts are then at least so high. With `faults` nothing is counted.
 */
export const stagePreview = z.strictObject({
  faults: z.array(z.strictObject({ code: z.string(), detail: z.string(), pointer: z.string() })),
  over: z.boolean(),
  moves: z.array(
    z.strictObject({
      from: z.string(),
      fromLabel: z.string(),
      to: z.string(),
      toLabel: z.string(),
      by: z.enum(['rule', 'limit']),
      count: z.number().int(),
      leads: z.array(z.strictObject({ id: z.guid(), name: z.string() })),
    }),
  ),
});
export type StagePreview = z.infer<typeof stagePreview>;
