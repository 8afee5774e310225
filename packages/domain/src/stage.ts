import { z } from 'zod';
import { duration } from './duration.ts';
import { checklist } from './stages/checklist.ts';
import { handoffTerms } from './stages/handoff.ts';

/** The name of a stage as rules and programs write it. */
export const stageName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9 _-]{0,63}$/, 'must start with a letter and hold only letters, digits, spaces, _ and -');

/**
 * How long a lead may stay: a time on the calendar, or with `open` so many business hours. After it the lead moves on to
 * `to`, or flows hear of it.
 */
const stageLimit = z
  .strictObject({ after: duration, open: z.literal(true).optional(), to: stageName.optional() })
  .refine(({ after, open }) => open !== true || Object.keys(after).every((unit) => unit === 'hours'), {
    path: ['after'],
    error: 'must be whole hours, where business hours are counted',
  });

/**
 * A place in the life cycle of a lead, in the workspace's own order. `entry` is who belongs there: with `auto`, a lead
 * moves as soon as the rule holds. `from` are the stages it may come from (any, where it is absent; a rule moves leads
 * onwards in the order only, except from stages named here). With `handoff`, a lead that comes in is passed to sales; `asks` is what must be answered before it may come in.
 */
export const stage = z.strictObject({
  name: stageName,
  label: z.string().min(1).max(64),
  entry: z.strictObject({ rule: z.json(), auto: z.boolean() }).optional(),
  from: z.array(stageName).max(50).optional(),
  limit: stageLimit.optional(),
  handoff: handoffTerms.optional(),
  asks: checklist.optional(),
});
export type Stage = z.infer<typeof stage>;

/** The stages every workspace starts with; a new lead is in the first. */
export const standardStages: readonly Stage[] = [
  { name: 'raw', label: 'Raw' },
  { name: 'lead', label: 'Lead' },
  { name: 'MQL', label: 'Marketing qualified' },
  { name: 'PQL', label: 'Product qualified' },
  { name: 'SQL', label: 'Sales qualified' },
  { name: 'opportunity', label: 'Opportunity' },
  { name: 'customer', label: 'Customer' },
  { name: 'recycled', label: 'Recycled' },
  { name: 'disqualified', label: 'Disqualified' },
  { name: 'lost', label: 'Lost' },
];
