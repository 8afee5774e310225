import { runStatuses } from '@ripen/domain';
import { workflowDocument, workflowKinds } from '@ripen/workflow';
import { z } from 'zod';
import { time } from './common.ts';

/** Where a workflow stands. */
export const workflowStatus = z.enum(['draft', 'live', 'paused', 'archived']);

/** A workflow in a list. `inside` counts leads under way, `entered` all who ever came in. */
export const workflowSummary = z.strictObject({
  id: z.guid(),
  name: z.string(),
  kind: z.enum(workflowKinds),
  status: workflowStatus,
  version: z.number().int().nullable(),
  inside: z.number().int(),
  entered: z.number().int(),
  createdAt: time,
  updatedAt: time,
});
export type WorkflowSummary = z.infer<typeof workflowSummary>;

/** A fault of a draft, on a node or (null) on the whole graph. */
export const fault = z.strictObject({
  code: z.string(),
  detail: z.string(),
  pointer: z.string(),
  node: z.string().nullable(),
});

/** A workflow with its draft. `changed` says whether the draft differs from the newest version; `faults` what keeps it from being published; `updatedBy` who saved it last, where that is known. */
export const workflow = workflowDocument.extend({
  id: z.guid(),
  status: workflowStatus,
  version: z.number().int().nullable(),
  revision: z.number().int(),
  changed: z.boolean(),
  faults: z.array(fault),
  createdAt: time,
  updatedAt: time,
  updatedBy: z.string().nullable(),
});
export type WorkflowShape = z.infer<typeof workflow>;

/** A published version, with what whoever published it says of it. */
export const workflowVersion = z.strictObject({
  version: z.number().int(),
  publishedAt: time,
  publishedBy: z.string(),
  note: z.string().nullable(),
  document: workflowDocument,
});

/** What stands on the nodes: leads waiting inside now, parked ones, and how many passed by each port, of the versions and days asked for; how many came in, reached the goal, and left by an exit rule. */
export const workflowCounts = z.strictObject({
  entered: z.number().int(),
  goals: z.number().int(),
  exits: z.number().int(),
  nodes: z.record(
    z.string(),
    z.strictObject({
      inside: z.number().int(),
      parked: z.number().int(),
      passed: z.record(z.string(), z.number().int()),
    }),
  ),
});
export type WorkflowCounts = z.infer<typeof workflowCounts>;

/**
 * A decision of a run. `why` holds the facts that a rule was asked with, and as its `trace` the rule's answer with every
 * part, where these facts explain it.
 */
export const journalItem = z.strictObject({
  step: z.number().int(),
  visit: z.number().int(),
  node: z.string(),
  kind: z.string(),
  port: z.string().nullable(),
  at: time,
  said: z.string(),
  why: z.json().nullable(),
});

/** A run in a list. One that waits without `wakeAt` waits for an answer from outside; `leadZone` is its lead's time zone. */
export const runSummary = z.strictObject({
  id: z.guid(),
  workflow: z.guid(),
  workflowName: z.string(),
  version: z.number().int(),
  lead: z.guid(),
  leadName: z.string(),
  leadZone: z.string().nullable(),
  status: z.enum(runStatuses),
  node: z.string(),
  wakeAt: time.nullable(),
  reason: z.string().nullable(),
  startedAt: time,
  endedAt: time.nullable(),
});
export type RunSummary = z.infer<typeof runSummary>;

/** A run with its journal. */
export const run = runSummary.extend({ data: z.record(z.string(), z.json()), journal: z.array(journalItem) });
export type RunShape = z.infer<typeof run>;

/** Leads to start in a workflow, each by id, externalId or email, and data for the run's rules and messages (`data.…`). */
export const runStart = z.strictObject({
  leads: z.array(z.string().min(1).max(255)).min(1).max(500),
  data: z.record(z.string().max(128), z.json()).optional(),
});

/** What became of each lead: the run it is in now, and whether this call started it. */
export const startedRuns = z.strictObject({ items: z.array(run.extend({ started: z.boolean() })) });
