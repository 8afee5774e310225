import { calendar, field, stage, team } from '@ripen/domain';
import { workflowKinds } from '@ripen/workflow';
import { z } from 'zod';
import { time } from './common.ts';

/** All fields of leads, in order. */
export const fields = z.strictObject({ items: z.array(field).max(1_000) });

/** All stages, in order; the first is where new leads start. */
export const stages = z.strictObject({ items: z.array(stage).min(1).max(50) });

/** All teams, in order. */
export const teams = z.strictObject({ items: z.array(team).max(200) });

/** What keys may do: feed events, or everything. */
export const scopes = ['ingest', 'manage'] as const;

/** A key to make. */
export const keyDraft = z.strictObject({
  name: z.string().trim().min(1).max(128),
  scopes: z.array(z.enum(scopes)).min(1).max(2),
});

/** A key; its secret isn't kept. */
export const key = z.strictObject({
  id: z.guid(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: time,
  lastUsedAt: time.nullable(),
});
export type KeyShape = z.infer<typeof key>;

/** A new key: `secret` is shown this once. */
export const newKey = key.extend({ secret: z.string() });

/** The person signed in and the workspace they are in. */
export const me = z.strictObject({
  user: z.strictObject({ id: z.string(), name: z.string(), email: z.string() }),
  workspace: z.strictObject({ id: z.guid(), name: z.string(), timezone: z.string() }),
  role: z.string(),
  /** Where mail goes: to the built-in mailbox, or out. */
  mail: z.enum(['mailbox', 'smtp']),
});
export type Me = z.infer<typeof me>;

/** What a workspace knows, for choosing from: fields, stages, names of events and consents, products, segments, templates, tags, workflows and members; its hours and its provider of messages. */
export const setting = z.strictObject({
  fields: z.array(field),
  stages: z.array(stage),
  events: z.array(z.string()),
  segments: z.array(z.strictObject({ id: z.guid(), name: z.string() })),
  /** Those of the segments that are lists. */
  lists: z.array(z.strictObject({ id: z.guid(), name: z.string() })),
  templates: z.array(z.strictObject({ id: z.guid(), name: z.string() })),
  tags: z.array(z.string()),
  consents: z.array(z.string()),
  /** The products that scoring models give points of interest in. */
  products: z.array(z.string()),
  /** Those of the workflows that give points. */
  models: z.array(z.strictObject({ id: z.guid(), name: z.string() })),
  workflows: z.array(
    z.strictObject({ id: z.guid(), name: z.string(), kind: z.enum(workflowKinds), live: z.boolean() }),
  ),
  members: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  teams: z.array(team),
  calendar,
  /** The name of the provider of messages. */
  provider: z.string().nullable(),
});

/** A member of the workspace. */
export const member = z.strictObject({ id: z.string(), name: z.string(), email: z.string(), role: z.string() });
