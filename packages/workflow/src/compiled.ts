import type {
  Calendar,
  Instant,
  LeadState,
  Scales,
  Segment,
  SegmentId,
  Signal,
  TurnResult,
  WorkflowId,
  Zone,
} from '@ripen/domain';
import type { CompiledRule, NextChange, Reads, Rule } from '@ripen/rules';
import type { WorkflowKind } from './document.ts';
import type { Ending } from './ending.ts';
import type { CompiledModel } from './compile-model.ts';
import type { CompiledStage } from './compile-stages.ts';
import type { Entrances } from './entrances.ts';
import type { BoundNode } from './node-kind.ts';
import type { Settings } from './settings.ts';
import type { Trigger } from './trigger.ts';

/** A node of a published version, bound, with where each of its ports leads. */
export interface CompiledNode extends BoundNode {
  id: string;
  next: ReadonlyMap<string, string>;
}

/** Whether a workflow takes leads in (`live`), holds everything where it is (`paused`), or is over (`archived`). */
export type WorkflowStatus = 'live' | 'paused' | 'archived';

/** One published version, compiled once: what the walker walks. */
export interface CompiledWorkflow {
  id: WorkflowId;
  version: number;
  name: string;
  kind: WorkflowKind;
  status: WorkflowStatus;
  settings: Settings;
  nodes: ReadonlyMap<string, CompiledNode>;
  /** What ends its runs at any moment. */
  endings: readonly Ending[];
  /** Names of the events whose past its rules count. */
  counts: readonly string[];
}

/** A door of a live workflow: the node a lead starts at, and the rule that must hold. */
export interface Entrance {
  workflow: CompiledWorkflow;
  node: string;
  trigger: Trigger;
  admits: CompiledRule | null;
}

/** A dynamic segment, compiled: who is in it, what that depends on, and when it may change as time passes. */
export interface CompiledSegment {
  segment: Segment;
  rule: Rule;
  holds: CompiledRule;
  reads: Reads;
  nextChange: NextChange;
}

/** The definitions of one workspace, compiled once for each change of them. */
export interface Definitions extends Entrances {
  zone: Zone;
  calendar: Calendar;
  /** What people call fields, by their names. */
  labels: ReadonlyMap<string, string>;
  /** The dynamic segments; one that asks for another comes after it. */
  segments: readonly CompiledSegment[];
  /** The static lists. */
  lists: ReadonlyMap<SegmentId, Segment>;
  /** The stages of the life cycle, in order; none where nobody told them. */
  stages: readonly CompiledStage[];
  /** The live scoring models, oldest first. */
  models: readonly CompiledModel[];
  /** How points become scores. */
  scales: Scales;
  /** Whether any step gives points: no lead has a score else. */
  scores: boolean;
  /** The newest published version of a workflow. */
  latest: (workflow: WorkflowId) => CompiledWorkflow | undefined;
  /** A version that runs are pinned to; `undefined` when it doesn't exist or wasn't loaded. */
  version: (workflow: WorkflowId, version: number) => CompiledWorkflow | undefined;
  /** Names of the events that sleeping runs and goals listen for, in any version. */
  awaited: ReadonlySet<string>;
  /** Names of all events that any rule counts: their past has to be read before a turn. */
  counts: readonly string[];
}

/** What comes into a turn from outside: the one clock, and the definitions. */
export interface World extends Definitions {
  now: Instant;
}

/** Takes one lead from its state and pending signals to what is decided; pure, total, deterministic. */
export type Turn = (state: LeadState, signals: readonly Signal[], world: World) => TurnResult;
