import { rule } from '@ripen/rules';
import { z } from 'zod';
import { time } from './common.ts';

const name = z.string().trim().min(1).max(128);

/** A new segment: a rule, or `static: true` for a list kept by hand. */
export const segmentDraft = z.union([
  z.strictObject({ name, rule }),
  z.strictObject({ name, static: z.literal(true), leads: z.array(z.string().min(1).max(255)).max(1_000).optional() }),
]);

/** A segment; `members` is how many leads are in it now. */
export const segment = z.strictObject({
  id: z.guid(),
  name: z.string(),
  rule: z.json().nullable(),
  static: z.boolean(),
  said: z.string(),
  members: z.number().int(),
  revision: z.number().int(),
  createdAt: time,
  updatedAt: time,
});
export type SegmentShape = z.infer<typeof segment>;
