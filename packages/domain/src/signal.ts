import type { EffectOutcome } from './effect.ts';
import type { LeadEvent } from './event.ts';
import type { RunId, SegmentId, WorkflowId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { JsonObject } from './json.ts';
import type { LeadChange } from './lead.ts';
import type { Answers } from './stages/checklist.ts';
import type { Doer, HandoffId, RejectionReason } from './stages/handoff.ts';
import type { Outcome } from './stages/outcome.ts';

/** Who gave a command: shown in the lead's story. `lead` is the lead itself, by the way out of a mail. */
export type Giver = 'api' | 'person' | 'lead' | 'ingest' | 'ripen';

/** What sales answer to a handoff. A rejected lead may be told when to come back, and where to move meanwhile. */
export type HandoffCommand =
  | { do: 'accept'; handoff: HandoffId; answers: Answers }
  | {
      do: 'reject';
      handoff: HandoffId;
      reason: RejectionReason;
      note: string | null;
      comeBackAt: Instant | null;
      to: string | null;
    }
  | { do: 'fill-in'; handoff: HandoffId; answers: Answers };

/**
 * Something a person or program asks of one lead's state. `start` makes the run with that id; `enlist` puts the lead on a
 * static list or takes it off; `reconsider` holds the rules of some segments (of all, where none are named) against it,
 * and where it is done `quietly`, no flow starts because of what moves; `rescore` gives the points of a model anew, from
 * the lead's own events; `accept`, `reject` and `fill-in` answer a handoff; `record` tells an outcome at sales.
 */
export type Command =
  | { do: 'start'; run: RunId; workflow: WorkflowId; data: JsonObject }
  | { do: 'cancel'; run: RunId; reason: string }
  | { do: 'retry'; run: RunId }
  | { do: 'change'; changes: LeadChange[]; at: Instant }
  | { do: 'enlist'; segment: SegmentId; on: boolean }
  | { do: 'reconsider'; segments?: SegmentId[]; quietly?: boolean }
  | { do: 'rescore'; workflow: WorkflowId }
  | HandoffCommand
  | { do: 'record'; outcome: Omit<Outcome, 'lead' | 'by'> };

/**
 * The only way into a lead's state. Due timers aren't stored: a turn finds them in its runs. `receivedAt` is when a stored
 * one came in; without it, it comes in now. `doer` is who gave a command, by name.
 */
export type Signal =
  | { kind: 'event'; event: LeadEvent }
  | { kind: 'settled'; run: RunId; node: string; visit: number; outcome: EffectOutcome; receivedAt?: Instant }
  | { kind: 'command'; by: Giver; doer?: Doer; command: Command; receivedAt?: Instant };
