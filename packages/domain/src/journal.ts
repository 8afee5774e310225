import type { LeadId, RunId, SegmentId, WorkflowId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Json } from './json.ts';
import type { Dimension } from './score.ts';
import type { Decay } from './scoring/decay.ts';

/** One decision of a run: in `node`, for its `visit`-th step, at that moment; `port` is the way taken, null while it stays. `kind` is the kind of the node, or `parked`, `cancelled`, `goal` (which was reached), `left` (by an exit rule), `moved` (to this node of another version; `why` says from where), `moving` (once its effect settled) or `resumed` (after a pause). */
export interface JournalEntry {
  run: RunId;
  step: number;
  visit: number;
  node: string;
  kind: string;
  port: string | null;
  at: Instant;
  said: string;
  why: Json | null;
}

/**
 * Points a lead got or lost, with the reason in words. The score is the sum of what these are worth: from `at` on, each
 * loses its worth by its `decay` since `since`, which is earlier than `at` where decayed points are taken back. `cut` is
 * what a cap or a daily limit held back; `event` is the message id of the event that caused it, null where a rule on the
 * lead's facts did.
 */
export interface LedgerEntry {
  lead: LeadId;
  model: WorkflowId;
  version: number;
  node: string;
  dimension: Dimension;
  points: number;
  cut: number;
  at: Instant;
  since: Instant;
  decay: Decay | null;
  reason: string;
  event: string | null;
}

/** A lead went through a step of a scoring model by a port. */
export interface NodePass {
  workflow: WorkflowId;
  version: number;
  node: string;
  port: string;
}

/** A line of the lead's own story, outside any run: a command that changed it, a band crossed, a segment entered. */
export interface HistoryEntry {
  lead: LeadId;
  at: Instant;
  what: 'changed' | 'band' | 'stage' | 'segment' | 'handoff' | 'refused';
  said: string;
}

/** A lead entered or left a segment. */
export interface Membership {
  lead: LeadId;
  segment: SegmentId;
  entered: boolean;
}
