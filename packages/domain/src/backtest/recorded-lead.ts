import type { LeadEvent } from '../event.ts';
import type { SegmentId, WorkflowId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { LedgerEntry } from '../journal.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Lead } from '../lead.ts';
import type { StageMove } from '../stages/stage-move.ts';

/** A run that really was, in the workflow that is tested. */
export interface RecordedRun {
  startedAt: Instant;
  /** Null while it is under way. */
  endedAt: Instant | null;
  /** Whether a program, a person, a webhook or a schedule started it, with this data; false when something about the lead did. */
  started: boolean;
  data: JsonObject;
}

/** What is recorded of one lead: how it is today, and what happened to it, each oldest first. */
export interface RecordedLead {
  lead: Lead;
  /** What it did, up to the end of the period. */
  events: readonly LeadEvent[];
  /** What was told of it, by the names of fields. */
  told: readonly { at: Instant; fields: Record<string, Json> }[];
  /** The lists that people keep and it is on, and since when. */
  lists: readonly { segment: SegmentId; since: Instant }[];
  runs: readonly RecordedRun[];
  /** Its moves between stages, up to the end of the period. */
  moves: readonly Pick<StageMove, 'at' | 'from' | 'to' | 'by'>[];
  /** Its points from before the period. */
  ledger: readonly Pick<LedgerEntry, 'model' | 'node' | 'dimension' | 'points' | 'decay' | 'since' | 'at' | 'event'>[];
}

/** What a lead's past is rebuilt for: a workflow, a period, and the scoring models that are live. */
export interface Period {
  workflow: WorkflowId;
  from: Instant;
  until: Instant;
  models: ReadonlySet<WorkflowId>;
}
