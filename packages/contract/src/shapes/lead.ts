import { bands, consentName, consentSources, decay, fieldName } from '@ripen/domain';
import { z } from 'zod';
import { time } from './common.ts';
import { emailAddress as email } from './email.ts';

const externalId = z.string().min(1).max(255);
const tag = z.string().trim().min(1).max(128);
const fields = z.record(fieldName, z.json());

/** What was last said of a consent: whether it is given, when that was said, and by whom. */
const consent = z.strictObject({ given: z.boolean(), at: time, source: z.enum(consentSources) });

/** A lead as the API shows it. */
export const lead = z.strictObject({
  id: z.guid(),
  externalId: z.string().nullable(),
  email: z.string().nullable(),
  fields: z.record(z.string(), z.json()),
  tags: z.array(z.string()),
  consents: z.record(z.string(), consent),
  timezone: z.string().nullable(),
  stage: z.string(),
  score: z.number().int(),
  band: z.enum(bands),
  createdAt: time,
  updatedAt: time,
});
export type LeadShape = z.infer<typeof lead>;

const writable = {
  email: email.nullable().optional(),
  fields: fields.optional(),
  tags: z.array(tag).max(100).optional(),
  consents: z.record(consentName, z.boolean()).optional(),
  timezone: z.string().max(64).nullable().optional(),
  stage: z.string().max(64).optional(),
};

/** A new lead, or changes to the one with that externalId or email. Fields are merged; null forgets one; tags are added; a consent by its name is given (true) or withdrawn (false). */
export const leadUpsert = z
  .strictObject({ externalId: externalId.optional(), ...writable, email: email.optional() })
  .refine(({ externalId, email }) => externalId !== undefined || email !== undefined, {
    error: 'needs an externalId or an email',
    params: { code: 'identity_required' },
  });

/** Changes to a lead. Fields are merged; null forgets one; `tags` replaces the lead's tags; consents are given (true) or withdrawn (false) one by one. */
export const leadPatch = z.strictObject(writable);

/** What one can sort leads by; a leading minus turns it round. Leads without an email come last both ways. */
export const leadSorts = ['createdAt', '-createdAt', 'score', '-score', 'email', '-email'] as const;
export type LeadSort = (typeof leadSorts)[number];

const sorts: readonly string[] = leadSorts;

/** An order of leads by its name. */
export const leadSort = z
  .string()
  .refine((text) => sorts.includes(text), {
    error: `must be one of ${leadSorts.join(', ')}`,
    params: { code: 'sort_invalid' },
  })
  .pipe(z.enum(leadSorts));

/** One line of a lead's story. `kind` says what it is about; `run` and the name of its `workflow` are set where a run tells it, `workflow` also for points. */
export const timelineItem = z.strictObject({
  at: time,
  kind: z.enum(['event', 'run', 'message', 'points', 'change']),
  said: z.string(),
  run: z.guid().nullable(),
  workflow: z.string().nullable(),
  detail: z.json().nullable(),
});
export type TimelineItem = z.infer<typeof timelineItem>;

/** Points a lead got or lost: `points` when they were given, `worth` what is left of them now, `cut` what a cap or limit held back, `said` all of it in a sentence. `event` is the message id of what caused them. */
const ledgerLine = z.strictObject({
  at: time,
  points: z.number(),
  worth: z.number(),
  cut: z.number(),
  dimension: z.string(),
  reason: z.string(),
  said: z.string(),
  decay: decay.nullable(),
  model: z.string(),
  modelName: z.string().nullable(),
  version: z.number().int(),
  node: z.string(),
  event: z.string().nullable(),
});

/**
 * Why a lead's score is what it is now: the sum of what its ledger is worth, for each dimension. The ledger comes newest
 * first. `grade` is a letter for fit and a digit for engagement: from A1, the best, to C3. `models` are the scores within
 * each model; `next` is when the score goes into another band if nothing happens until then.
 */
export const leadScore = z.strictObject({
  score: z.number().int(),
  dimensions: z.record(z.string(), z.number()),
  band: z.enum(bands),
  grade: z.string(),
  bands: z.strictObject({ warm: z.number(), hot: z.number() }),
  models: z.array(z.strictObject({ id: z.string(), name: z.string(), score: z.number().int(), band: z.enum(bands) })),
  next: z.strictObject({ at: time, band: z.enum(bands), score: z.number().int() }).nullable(),
  ledger: z.array(ledgerLine),
});
export type LeadScore = z.infer<typeof leadScore>;
