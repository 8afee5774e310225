import type {
  Calendar,
  Effect,
  Instant,
  JournalEntry,
  JsonObject,
  Lead,
  LeadEvent,
  LeadState,
  Relived,
  Run,
  RunId,
  Segment,
  SegmentId,
  Zone,
} from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import type { CompiledWorkflow } from '@ripen/workflow';
import type { StoryLine } from './tell-turn.ts';

/** What to simulate: one lead through a workflow from a moment for a number of days, with events on the way. */
export interface Simulation {
  workflow: CompiledWorkflow;
  lead: Lead;
  /**
   * Events to come, in any order; those before `from` are the lead's past. Without any at or after `from` the lead comes in at
   * the start by itself: by the event the flow listens for, or started by hand.
   */
  events?: readonly LeadEvent[];
  from: Instant;
  days: number;
  zone: Zone;
  /** The workspace's hours and holidays; the standard ones where they are left out. */
  calendar?: Calendar | undefined;
  /** The words that people know fields by. */
  catalogue?: Catalogue | undefined;
  segments?: readonly Segment[];
  /** Segments the lead is in already. */
  inside?: readonly SegmentId[];
  /** Other published workflows that events may set off beside it, scoring models above all. */
  beside?: readonly CompiledWorkflow[];
  /** Data of the API trigger, where the flow is started so. */
  data?: JsonObject;
  /** A past to go through again: instead of `lead`, `events`, `inside` and `data`; nobody comes in by itself then. */
  relived?: Relived | undefined;
}

/** Something that was asked of the world on the way, with the lead as it was then. */
export interface AskedOnTheWay {
  at: Instant;
  effect: Effect;
  lead: Lead;
  event: LeadEvent | null;
  data: JsonObject;
}

/** The lead as it was from a moment on. */
export interface LeadAt {
  at: Instant;
  lead: Lead;
}

/** The story of a simulation; what was decided, asked and changed on the way; and how the lead and its runs stand at its end. */
export interface Simulated {
  story: StoryLine[];
  journal: JournalEntry[];
  /** Every run there was, as it stood last. */
  runs: Map<RunId, Run>;
  asked: AskedOnTheWay[];
  leads: LeadAt[];
  state: LeadState;
}
