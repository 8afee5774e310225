import type { EffectOutcome } from './effect.ts';
import type { LeadEvent } from './event.ts';
import type { RunId, SegmentId, WorkflowId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { JsonObject } from './json.ts';
import type { LeadChange } from './lead.ts';
import type { Answers } from './stages/checklist.ts';
import type { Doer, HandoffId, RejectionReason } from './stages/handoff.ts';
import type { Outcome } from './stages/outcome.ts';
import type { Moving, Place } from './run.ts';

/** Who gave a command: shown in the lead's story. `lead` is the lead itself, by the way out of a mail. */
export type Giver = 'api' | 'person' | 'lead' | 'ingest' | 'ripen';

/**
 * What sales answer to a handoff. `owner` is the address of whoever has an accepted lead from then on; where it is absent, its
 * owner stays. A rejected lead may be told when to come back, and where to move meanwhile.
 */
export type HandoffCommand =
  | { do: 'accept'; handoff: HandoffId; answers: Answers; owner?: string }
  | {
      do: 'reject';
      handoff: HandoffId;
      reason: RejectionReason;
      note: string | null;
      comeBackAt: Instant | null;
      to: string | null;
    }
  | { do: 'fill-in'; handoff: HandoffId; answers: Answers };

/** What happens to leads whose time came while their workflow was paused; those that were to come later keep their time, but for `shift`. */
export const resumePolicies = ['skip', 'now', 'throttled', 'shift'] as const;
export type ResumePolicy = (typeof resumePolicies)[number];

/**
 * How one run goes on after a pause: it was held from `since` until `until`. `at` is its turn where it is throttled.
 * `unsent` says that it waits for a message that nobody began to send, and that never will be.
 */
export interface Resuming {
  policy: Exclude<ResumePolicy, 'now'>;
  since: Instant;
  until: Instant;
  at?: Instant;
  unsent?: boolean;
}

/**
 * Something a person or program asks of one lead's state. `start` makes the run with that id; `enlist` puts the lead on a
 * static list or takes it off; `reconsider` holds the rules of some segments (of all, where none are named) against it,
 * and where it is done `quietly`, no flow starts because of what moves; `rescore` gives the points of a model anew, from
 * the lead's own events; `accept`, `reject` and `fill-in` answer a handoff; `record` tells an outcome at sales.
 * `move` takes a run that stands at `from` to a step of another version, and `cancel` with a `from`
 * ends it only there. `resume` lets a run go on that was held while its workflow was paused.
 */
export type Command =
  | { do: 'start'; run: RunId; workflow: WorkflowId; data: JsonObject }
  | { do: 'cancel'; run: RunId; reason: string; from?: Place }
  | { do: 'move'; run: RunId; from: Place; moving: Moving }
  | { do: 'resume'; run: RunId; resuming: Resuming }
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
