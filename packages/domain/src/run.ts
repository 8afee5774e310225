import type { RunId, WorkflowId } from './ids.ts';
import type { LeadEvent } from './event.ts';
import type { Instant } from './instant.ts';
import type { JsonObject } from './json.ts';

/** Waiting for a moment or an answer; ended at an exit; parked with a reason until a person decides; cancelled. */
export const runStatuses = ['waiting', 'ended', 'parked', 'cancelled'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** Where a run stands: a step of a version. */
export interface Place {
  version: number;
  node: string;
}

/** What becomes of the timer of a run that is moved: it stays, it is reckoned anew from when the lead came to the step, or its time is over. */
export const timerFates = ['keep', 'recompute', 'due'] as const;
export type TimerFate = (typeof timerFates)[number];

/**
 * A run's move to another version: where to (`step` is its sentence there), by whom, and since when the lead was in the
 * step that it leaves. `spent` names steps whose effect the run asked for before, by the kind of the effect: where it
 * comes to one of them again, it isn't asked for once more.
 */
export interface Moving {
  to: Place;
  step: string;
  by: string;
  timer: TimerFate;
  since: Instant;
  spent: Record<string, string>;
}

/** How often each counted node was come to; how many runs started one another, within the hour, to get here; where it moves once an effect settled; steps that it isn't to ask for again; and as of when a plan set the timer of a visit anew. */
export interface RunMemory {
  visits?: Record<string, number>;
  hops?: number;
  moving?: Moving | null;
  spent?: Record<string, string>;
  timed?: { visit: number; at: Instant } | undefined;
}

/**
 * One lead's passage through one version of one workflow. While it waits, it is in `node` for its `visit`-th step, and
 * either `wakeAt` is a moment and `port` the way it then takes, or `asked` is true and an effect's outcome is awaited.
 * `steps` counts its journal entries. `key` tells it from the lead's other runs under way in the same workflow, in one
 * that keeps several at once; it is empty elsewhere.
 */
export interface Run {
  id: RunId;
  workflow: WorkflowId;
  version: number;
  key: string;
  status: RunStatus;
  node: string;
  visit: number;
  steps: number;
  wakeAt: Instant | null;
  port: string | null;
  asked: boolean;
  event: LeadEvent | null;
  data: JsonObject;
  startedAt: Instant;
  endedAt: Instant | null;
  /** What the run remembers of its way. */
  memory: RunMemory;
  reason: string | null;
}
