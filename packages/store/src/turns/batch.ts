import type {
  Effect,
  Handoff,
  HandoffNotice,
  HistoryEntry,
  Instant,
  JournalEntry,
  Lead,
  LeadId,
  LeadState,
  LedgerEntry,
  Membership,
  Outcome as SalesOutcome,
  Run,
  Signal,
  StageMove,
  WorkflowId,
  WorkspaceId,
} from '@ripen/domain';
import type { World } from '@ripen/workflow';
import type { SweptRun } from '../sweeps/swept-run.ts';
import type { LeadStanding, Rescored } from './write/write-standings.ts';

/** A signal that waits to be taken. `seq` is its place in the order. */
export interface PendingSignal {
  workspace: WorkspaceId;
  lead: LeadId;
  seq: number;
  signal: Signal;
}

/** A workspace's part in a batch: the world its leads see, and which leads take a turn with which signals. */
export interface Share {
  workspace: WorkspaceId;
  now: Instant;
  turns: Map<LeadId, PendingSignal[]>;
  /** Names of events whose past is read beside those that rules count. */
  also?: readonly string[];
  /** Whether some of its leads may have alarms whatever its segments are now. */
  alarmed: boolean;
}

/** One lead about to take its turn. `state` is null when the lead is gone. */
export interface Taking {
  workspace: WorkspaceId;
  lead: LeadId;
  state: LeadState | null;
  /** Its runs under way, also when the lead itself is gone. */
  runs: readonly Run[];
  alarm: Instant | null;
  /** What it hears before its own signals, though nobody stored it. */
  beforehand: readonly Signal[];
  /** Its runs that a sweep came to, by what it hears beforehand. */
  swept: readonly SweptRun[];
  signals: readonly PendingSignal[];
  world: World;
}

/** A run to be stored. */
export interface StoredRun {
  workspace: WorkspaceId;
  lead: LeadId;
  run: Run;
  held: boolean;
}

/** A lead that its turn changed, and what it was. */
export interface ChangedLead {
  lead: Lead;
  before: Lead;
}

/** Something to be stored, in its workspace. */
export interface In<T> {
  workspace: WorkspaceId;
  entry: T;
}

/** Runs that passed a port of a node, on a day of their workspace. */
export interface Passed {
  workspace: WorkspaceId;
  workflow: WorkflowId;
  version: number;
  node: string;
  port: string;
  day: string;
  passed: number;
}

/** An effect with the run that asks for it. */
export interface AskedEffect {
  workspace: WorkspaceId;
  lead: LeadId;
  run: Pick<Run, 'workflow' | 'version'>;
  effect: Effect;
}

/** A lead's alarm as it is from now on; null for none. */
export interface SetAlarm {
  workspace: WorkspaceId;
  lead: LeadId;
  at: Instant | null;
}

/** Signals that couldn't be taken, and why. */
export interface ParkedSignals {
  signals: readonly PendingSignal[];
  reason: string;
}

/** All that the turns of a batch decided: what is written, and what is then over. */
export interface Outcome {
  leads: ChangedLead[];
  /** Those of them whose consents are others now. */
  consenting: Lead[];
  newRuns: StoredRun[];
  changedRuns: StoredRun[];
  journal: In<JournalEntry>[];
  passed: Map<string, Passed>;
  ledger: In<LedgerEntry>[];
  standings: In<LeadStanding>[];
  rescored: In<Rescored>[];
  history: In<HistoryEntry>[];
  memberships: In<Membership>[];
  effects: AskedEffect[];
  moves: In<StageMove>[];
  handoffs: In<Handoff>[];
  notices: In<HandoffNotice>[];
  sales: In<SalesOutcome>[];
  alarms: SetAlarm[];
  swept: SweptRun[];
  taken: PendingSignal[];
  parked: ParkedSignals[];
  /** How late each due run woke, in milliseconds. */
  lateness: number[];
}
