import { calendar, consentName, consentSources, field, stage } from '@ripen/domain';
import { workflowDocument } from '@ripen/workflow';
import { rule } from '@ripen/rules';
import { z } from 'zod';
import { leadName, time } from './common.ts';
import { emailAddress } from './email.ts';
import { lead } from './lead.ts';

const values = z.record(z.string().max(128), z.json());

/** A lead made up for a simulation; what isn't said is unknown. `segments` are those it is in already: lists, above all. */
const inventedLead = z.strictObject({
  externalId: z.string().max(255).nullish(),
  email: emailAddress.nullish(),
  fields: values.optional(),
  tags: z.array(z.string().min(1).max(128)).max(100).optional(),
  timezone: z.string().max(64).nullish(),
  stage: z.string().max(64).optional(),
  consents: z.record(consentName, z.boolean()).optional(),
  dimensions: z.record(z.string().max(128), z.number()).optional(),
  segments: z.array(z.guid()).max(1_000).optional(),
});

/** Whom to simulate: a lead there is, by id, externalId or email, or one made up. */
const simulatedLead = z.union([leadName, inventedLead]);

/** An event to come, or one of the past; without a time it happens at the start. */
const simulatedEvent = z.strictObject({
  event: z.string().min(1).max(255),
  properties: values.optional(),
  at: time.optional(),
});

/**
 * What to simulate: a lead through the draft, from a moment (now) for some days, with events on the way. Without events to
 * come the lead comes in at the start by itself; `data` is what the API trigger would be given.
 */
export const simulationAsked = z.strictObject({
  lead: simulatedLead,
  events: z.array(simulatedEvent).max(1_000).optional(),
  days: z.number().positive().max(3_650),
  from: time.optional(),
  data: values.optional(),
});
export type SimulationAsked = z.infer<typeof simulationAsked>;

/** A line of a simulated story. `workflow` is the name of the one that decided, null where the lead itself changed. */
const storyLine = z.strictObject({
  at: time,
  workflow: z.string().nullable(),
  node: z.string().nullable(),
  port: z.string().nullable(),
  said: z.string(),
});

/** A simulation, told; nothing of it was stored or sent. */
export const simulationTold = z.strictObject({ story: z.array(storyLine) });

/** A lead with its past, as a simulation takes it: `fieldTimes` says when each field was last said to be true, in milliseconds; so do consents. */
const leadWithPast = z.strictObject({
  lead: lead.omit({ score: true, band: true, updatedAt: true }).extend({
    workspace: z.guid(),
    fieldTimes: z.record(z.string(), z.number()),
    consents: z.record(
      z.string(),
      z.strictObject({ given: z.boolean(), at: z.number(), source: z.enum(consentSources) }),
    ),
    dimensions: z.record(z.string(), z.number()),
  }),
  events: z.array(
    z.strictObject({ id: z.string(), name: z.string(), properties: z.record(z.string(), z.json()), at: time }),
  ),
  segments: z.array(z.guid()),
});

/** What surrounds a workflow, for simulating its draft elsewhere: clock, zone, calendar, words, segments, what else is live, and the lead if one was named. */
export const surroundings = z.strictObject({
  now: time,
  zone: z.string(),
  calendar,
  catalogue: z.strictObject({
    fields: z.array(field),
    events: z.array(z.string()),
    segments: z.array(z.strictObject({ id: z.guid(), name: z.string() })),
    stages: z.array(stage),
    consents: z.array(z.string()).optional(),
    models: z.array(z.strictObject({ id: z.string(), name: z.string() })).optional(),
  }),
  segments: z.array(z.strictObject({ id: z.guid(), name: z.string(), rule: rule.nullable() })),
  beside: z.array(z.strictObject({ id: z.guid(), version: z.number().int(), document: workflowDocument })),
  past: leadWithPast.nullable(),
});
export type SurroundingsShape = z.infer<typeof surroundings>;
