import type { Instant, JsonObject, LeadId, RunId, RunStatus, WorkflowId } from '@ripen/domain';

/** A run as questions answer it. `place` is when it started to the microsecond, for going on from there. */
export interface RunRow {
  id: RunId;
  workflow: WorkflowId;
  workflowName: string;
  version: number;
  lead: LeadId;
  leadName: string;
  /** The lead's time zone. */
  leadZone: string | null;
  status: RunStatus;
  node: string;
  wakeAt: Instant | null;
  reason: string | null;
  data: JsonObject;
  startedAt: Instant;
  endedAt: Instant | null;
  place: string;
}

/** Where a list of runs, newest first, goes on: the start and the id of the run before. */
export interface RunKey {
  place: string;
  id: RunId;
}
