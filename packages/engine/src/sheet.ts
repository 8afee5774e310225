import {
  carriedStanding,
  type Effect,
  emptyStanding,
  type HistoryEntry,
  type Instant,
  instant,
  type JournalEntry,
  type Lead,
  type LeadEvent,
  type LeadState,
  type LedgerEntry,
  type Membership,
  type NodePass,
  type Passage,
  type Run,
  type RunId,
  type SegmentId,
  type Standing,
  type TurnResult,
  type WorkflowId,
  type Zone,
} from '@ripen/domain';
import type { RunAsk, World } from '@ripen/workflow';
import type { Crossing } from './crossing.ts';
import type { Seen } from './moment-of.ts';
import { zoneOf } from './zone-of.ts';
import { closeStages, openStages, type StageSheet } from './stages/stage-sheet.ts';

/** The working copy of one turn: what has become of the lead so far, and all that was decided. Lives as long as the turn. */
export interface Sheet extends StageSheet {
  readonly world: World;
  lead: Lead;
  /** As it was when flows last looked at what became different. */
  noticed: Lead;
  changed: boolean;
  /** The zone whose clocks the lead's sleeping runs go by. */
  zone: Zone;
  readonly runs: Map<RunId, Run>;
  readonly touched: Set<RunId>;
  readonly finished: Map<WorkflowId, Passage>;
  readonly segments: Set<SegmentId>;
  readonly events: LeadEvent[];
  readonly journal: JournalEntry[];
  readonly ledger: LedgerEntry[];
  readonly history: HistoryEntry[];
  readonly memberships: Membership[];
  readonly effects: Effect[];
  /** Where the lead stands in the models, and whether that must be stored. */
  standing: Standing;
  restand: boolean;
  readonly rescored: Set<WorkflowId>;
  readonly passes: NodePass[];
  /** What runs asked of the lead's other runs, still to be done. */
  readonly asked: { by: Run; ask: RunAsk }[];
  /** Facts that became different and that segments may depend on. */
  readonly stirred: Set<string>;
  /** Segments that were entered or left, and that flows are yet to hear of. */
  readonly crossed: Crossing[];
  /** Whether what moves starts no flows. */
  quiet: boolean;
  alarm: Instant | null;
  /** Until when the dates in the lead's fields have been looked at. */
  datesUntil: Instant;
  /** Whether the alarm rests on facts that are no more. */
  alarmStale: boolean;
  seen: Seen | null;
  /** Steps that may still be taken. */
  fuel: number;
}

/** Opens one. */
export const openSheet = (state: LeadState, world: World): Sheet => ({
  world,
  lead: state.lead,
  noticed: state.lead,
  changed: false,
  zone: zoneOf(state.lead, world.zone),
  runs: new Map(state.runs.map((run) => [run.id, run])),
  touched: new Set(),
  finished: new Map(state.finished),
  segments: new Set(state.segments),
  events: [...state.events],
  journal: [],
  ledger: [],
  history: [],
  memberships: [],
  effects: [],
  standing: state.standing ?? (world.scores ? carriedStanding(state.lead.dimensions) : emptyStanding),
  restand: false,
  rescored: new Set(),
  passes: [],
  asked: [],
  stirred: new Set(),
  crossed: [],
  ...openStages(state),
  quiet: false,
  alarm: state.alarm,
  datesUntil: state.alarm !== null && state.alarm <= world.now ? instant(state.alarm - 1) : world.now,
  alarmStale: false,
  seen: null,
  // more than the largest graph has nodes, so only a bug or a storm of entries uses it up
  fuel: 2_000,
});

/** Puts a run's new state on the sheet. */
export const putRun = (sheet: Sheet, run: Run): void => {
  sheet.runs.set(run.id, run);
  sheet.touched.add(run.id);
  if (isUnderWay(run)) return;
  const [{ startedAt, endedAt }, last] = [run, sheet.finished.get(run.workflow)];
  const lately = last?.lately;
  if (last && last.startedAt > startedAt)
    sheet.finished.set(run.workflow, { ...last, endedAt: endedAt ?? last.endedAt });
  else sheet.finished.set(run.workflow, { startedAt, endedAt: endedAt ?? startedAt, lately });
};

/** Whether a run is neither ended nor cancelled. */
export const isUnderWay = ({ status }: Run): boolean => status === 'waiting' || status === 'parked';

/** The runs as they are at this moment: what is made or changed meanwhile isn't among them. */
export const runsNow = ({ runs }: Sheet): Run[] => [...runs.values()];

/** Writes a line into the lead's own story. */
export const tell = (sheet: Sheet, what: HistoryEntry['what'], said: string): void => {
  sheet.history.push({ lead: sheet.lead.id, at: sheet.world.now, what, said });
};

/** The turn's result. */
export const closeSheet = (sheet: Sheet): TurnResult => ({
  lead: sheet.changed ? sheet.lead : null,
  runs: [...sheet.touched].flatMap((id) => sheet.runs.get(id) ?? []),
  journal: sheet.journal,
  ledger: sheet.ledger,
  history: sheet.history,
  memberships: sheet.memberships,
  effects: sheet.effects,
  standing: sheet.restand ? sheet.standing : null,
  rescored: [...sheet.rescored],
  passes: sheet.passes,
  nextWake: nextWake(sheet),
  alarm: sheet.alarm,
  ...closeStages(sheet),
});

const nextWake = ({ runs }: Sheet): TurnResult['nextWake'] => {
  let next: TurnResult['nextWake'] = null;
  for (const { wakeAt } of runs.values()) if (wakeAt !== null && (next === null || wakeAt < next)) next = wakeAt;
  return next;
};
