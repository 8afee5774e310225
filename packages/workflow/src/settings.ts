import { scoreSettings } from '@ripen/domain';
import { rule } from '@ripen/rules';
import { z } from 'zod';

/** How often a workflow lets the same lead in. */
export const entryPolicies = ['again', 'once', 'after', 'several'] as const;
export type EntryPolicy = (typeof entryPolicies)[number];

/** A path into the properties of an event: names with dots between them, such as `cart.id`. */
const path = z
  .string()
  .max(128)
  .regex(/^$|^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/, 'must be the name of a property, or names with dots between them');

/**
 * How a workflow admits leads, and what ends their runs at any moment. `entry`: `again` lets a lead in once more after
 * its run ended, `once` never, `after` when some days have passed since its last run started or ended, `several` has one
 * run under way for each value of `key`, a path into the event's properties (or the data given with a start). `goal` is an
 * event, a rule, or both (the rule then narrows the event down); `exits` are rules. `score` is how a scoring model
 * makes a score of its points.
 */
export const settings = z.strictObject({
  entry: z.enum(entryPolicies).default('again'),
  after: z.strictObject({ days: z.number().int().min(1).max(3_650), since: z.enum(['started', 'ended']) }).optional(),
  key: path.optional(),
  goal: z.strictObject({ event: z.string().trim().max(128).optional(), rule: rule.optional() }).optional(),
  exits: z.array(rule).max(10).optional(),
  score: scoreSettings.optional(),
});
export type Settings = z.infer<typeof settings>;
