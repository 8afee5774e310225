import type { LeadEvent } from '../event.ts';
import type { SegmentId, WorkflowId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Lead } from '../lead.ts';
import type { Standing } from '../scoring/standing.ts';
import type { Command, Giver } from '../signal.ts';
import type { Doer } from '../stages/handoff.ts';
import type { Passage } from '../turn.ts';

/** A lead as it was when a period of its past began, and what happened to it then: plain JSON, so that it can be told elsewhere. */
export interface Relived {
  lead: Lead;
  /** When its way begins: with the period, or where the lead is newer, with the lead. */
  begins: Instant;
  /** Whether it was there before the period; a new lead's first look at everything may let it into flows. */
  known: boolean;
  /** What it did up to the end of the period, oldest first; what came before the beginning only counts. */
  events: readonly LeadEvent[];
  /**
   * What was done to it on the way, by whom where that is known: fields told, lists, runs started by programs and people. In
   * the order of times.
   */
  commands: readonly { at: Instant; command: Command; by?: Giver; doer?: Doer }[];
  inside: readonly SegmentId[];
  /** Since when it was in its stage then; absent where that isn't recorded. */
  stageSince?: Instant | undefined;
  /** When its last runs in the workflow, from before, started and ended. */
  finished: (Passage & { workflow: WorkflowId }) | null;
  standing: Standing | null;
}
