import { z } from 'zod';

const values = z.record(z.string().max(128), z.json());
const moment = z.iso.datetime({ offset: true });

/** The lead of a test, made up or kept from one there is; what isn't said is unknown. `segments` are those it is in already. */
const testedLead = z.strictObject({
  externalId: z.string().max(255).nullish(),
  email: z.string().max(320).nullish(),
  fields: values.optional(),
  tags: z.array(z.string().min(1).max(128)).max(100).optional(),
  timezone: z.string().max(64).nullish(),
  stage: z.string().max(64).optional(),
  consents: z.record(z.string().max(64), z.boolean()).optional(),
  dimensions: z.record(z.string().max(128), z.number()).optional(),
  segments: z.array(z.guid()).max(1_000).optional(),
  createdAt: moment.optional(),
});

/** Something the lead does, so many days after the start of the test, or before it. */
const testedEvent = z.strictObject({
  event: z.string().min(1).max(255),
  day: z.number().min(-36_500).max(3_650),
  properties: values.optional(),
});

/** A line of the story that a test expects. `after` says how long after the start, such as `3d 01:30:00`. */
export const testLine = z.strictObject({
  after: z.string().max(32),
  node: z.string().max(64).nullable(),
  port: z.string().max(64).nullable(),
  said: z.string().max(10_000),
});
export type TestLine = z.infer<typeof testLine>;

/** Lines that the story of a test may have at most. */
export const longestStory = 2_000;

/** Tests that a workflow may have at most. */
export const mostTests = 100;

/** What a test walks: a lead from a moment of its own for some days, with what it does on the way. `data` is what the API trigger would be given; `chance` throws the dice, so that they fall alike wherever the test is run. */
export const workflowTestDraft = z.strictObject({
  name: z.string().trim().min(1).max(128),
  from: moment,
  days: z.number().positive().max(3_650),
  lead: testedLead,
  events: z.array(testedEvent).max(1_000).default([]),
  data: values.optional(),
  chance: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'are 64 hexadecimal digits')
    .optional(),
});
export type WorkflowTestDraft = z.infer<typeof workflowTestDraft>;

/** A test of a workflow: a simulation saved with it, and the story it must tell. */
export const workflowTest = workflowTestDraft.extend({ story: z.array(testLine).max(longestStory) });
export type WorkflowTest = z.infer<typeof workflowTest>;
