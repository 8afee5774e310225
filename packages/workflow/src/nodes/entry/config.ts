import { bands, fieldName, handoffMoments, outcomeKinds, parseZone, rejectionReasons, stageName } from '@ripen/domain';
import { rule } from '@ripen/rules';
import { z } from 'zod';
import { cronProblem } from './cron.ts';

const eventName = z.string().trim().min(1, 'needs the name of an event').max(128);
const segment = z.string().min(1, 'needs a segment');
const crossing = z.enum(['entered', 'left']);
const path = z
  .string()
  .regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/, 'must be the name of a property, or names with dots between them')
  .max(128);

/** A time of day on a clock of 24 hours: `09:00`. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 09:00');

/** A value that a field can become. */
const fieldValue = z.union([z.string().max(8_192), z.number(), z.boolean()]);

/**
 * How leads come in. `date`: on a date in a field, `days` after it (or before it, where negative), at a time of day in the
 * lead's zone, `yearly` on every anniversary. `schedule`: all leads of a segment, by a cron expression in a zone (the
 * workspace's without one). `webhook`: a call to the flow's own address, whose body names the lead at the paths in `lead`,
 * fills `fields`, and becomes the event; with `signed`, only calls signed by Standard Webhooks are taken. `stage` with
 * `overdue`: the stage's time limit passed. `handoff` and `outcome`: what sales do becomes the event; `reason` asks for
 * rejections with that reason only.
 */
export const entryConfig = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('event'), event: eventName, rule: rule.optional() }),
  z.strictObject({ on: z.literal('api') }),
  z.strictObject({ on: z.literal('segment'), segment, when: crossing }),
  z.strictObject({ on: z.literal('stage'), stage: stageName, when: z.enum(['entered', 'left', 'overdue']) }),
  z.strictObject({
    on: z.literal('score'),
    way: z.enum(['up', 'down']),
    threshold: z.number().int().min(1, 'must be from 1 to 100').max(100, 'must be from 1 to 100'),
  }),
  z.strictObject({
    on: z.literal('handoff'),
    when: z.enum(handoffMoments),
    reason: z.enum(rejectionReasons).optional(),
  }),
  z.strictObject({ on: z.literal('outcome'), outcome: z.enum(outcomeKinds) }),
  z.strictObject({ on: z.literal('band'), band: z.enum(bands), when: crossing }),
  z.strictObject({ on: z.literal('field'), field: fieldName, to: fieldValue.optional() }),
  z.strictObject({
    on: z.literal('date'),
    field: fieldName,
    days: z.number().int().min(-3_650).max(3_650).default(0),
    yearly: z.boolean().default(false),
    at: timeOfDay.default('09:00'),
  }),
  z.strictObject({
    on: z.literal('schedule'),
    segment,
    cron: z
      .string()
      .max(128)
      .superRefine((text, context) => {
        const problem = cronProblem(text);
        if (problem !== null) context.addIssue({ code: 'custom', message: problem, params: { code: 'cron_invalid' } });
      }),
    zone: z
      .string()
      .refine((name) => parseZone(name) !== null, 'must be a time zone such as Europe/Paris')
      .optional(),
  }),
  z.strictObject({
    on: z.literal('webhook'),
    event: eventName,
    lead: z
      .strictObject({ externalId: path.optional(), email: path.optional() })
      .refine(
        ({ externalId, email }) => externalId !== undefined || email !== undefined,
        'must say where the lead’s id or email is',
      ),
    fields: z
      .array(z.strictObject({ field: fieldName, path }))
      .max(50)
      .optional(),
    signed: z.boolean().default(false),
  }),
]);
export type EntryConfig = z.infer<typeof entryConfig>;
