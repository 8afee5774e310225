import type { Effect } from './effect.ts';
import type { RunId, SegmentId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { HistoryEntry, JournalEntry, LedgerEntry, Membership, NodePass } from './journal.ts';
import type { Lead } from './lead.ts';
import type { LeadEvent } from './event.ts';
import type { Run } from './run.ts';
import type { Standing } from './scoring/standing.ts';
import type { Handoff, HandoffNotice } from './stages/handoff.ts';
import type { Outcome } from './stages/outcome.ts';
import type { StageMove } from './stages/stage-move.ts';
import type { WorkflowId } from './ids.ts';

/**
 * When a lead's last run in a workflow that is over started, and when the last one ended. `lately` are the runs that
 * started in the last weeks, told where dates let leads in.
 */
export interface Passage {
  startedAt: Instant;
  endedAt: Instant;
  lately?: readonly RunId[] | undefined;
}

/** All that a turn knows of one lead: itself, its runs that are under way, and the facts its rules asked for beforehand. */
export interface LeadState {
  lead: Lead;
  runs: readonly Run[];
  /** When this lead's last runs in workflows that it went through before started and ended: what entry policies ask. */
  finished: ReadonlyMap<WorkflowId, Passage>;
  segments: ReadonlySet<SegmentId>;
  /** The lead's events of the names that rules count, oldest first. */
  events: readonly LeadEvent[];
  /** When the lead takes a turn though nothing happens to it; null for never. */
  alarm: Instant | null;
  /** Where the lead stands in the scoring models; absent where it never got points. */
  standing?: Standing | undefined;
  /** Since when it is in its stage; absent where nobody asks, and then since it came in. */
  stageSince?: Instant | undefined;
  /** The last time it was handed over to sales, whatever came of it; absent where it never was. */
  handoff?: Handoff | undefined;
}

/** What a turn decided. `lead` is null when it stays as it was; `runs` are those made or changed; `nextWake` the next due time of all its runs; `alarm` when the lead itself has to be looked at again, whatever its runs wait for. */
export interface TurnResult {
  lead: Lead | null;
  runs: readonly Run[];
  journal: readonly JournalEntry[];
  ledger: readonly LedgerEntry[];
  history: readonly HistoryEntry[];
  memberships: readonly Membership[];
  effects: readonly Effect[];
  /** What became of the lead's standing; null when it stays. */
  standing: Standing | null;
  /** Models whose ledger of this lead is replaced by the entries given here. */
  rescored: readonly WorkflowId[];
  /** Steps of scoring models the lead went through. */
  passes: readonly NodePass[];
  nextWake: Instant | null;
  alarm: Instant | null;
  /** Its moves between stages, in order. */
  moves: readonly StageMove[];
  /** Handoffs made or changed, as they are now. */
  handoffs: readonly Handoff[];
  notices: readonly HandoffNotice[];
  outcomes: readonly Outcome[];
}
