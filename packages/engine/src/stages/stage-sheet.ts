import type {
  Handoff,
  HandoffId,
  HandoffNotice,
  Instant,
  LeadEvent,
  LeadState,
  Outcome,
  StageMove,
  TurnResult,
} from '@ripen/domain';

/** Something that sales did or a stage's limit, which flows are yet to hear of: `fact` is how entrances are filed by it. */
export interface Occurrence {
  fact: string;
  event: LeadEvent;
}

/** The part of a turn's working copy that is about the lead's stage and sales. */
export interface StageSheet {
  readonly moves: StageMove[];
  /** Since when the lead is in its stage; null where that isn't known. */
  stageSince: Instant | null;
  /** The last time the lead was handed over to sales. */
  handoff: Handoff | null;
  /** Handoffs made or changed. */
  readonly handoffs: Map<HandoffId, Handoff>;
  readonly notices: HandoffNotice[];
  readonly outcomes: Outcome[];
  readonly occurred: Occurrence[];
}

/** Opens that part. */
export const openStages = ({ stageSince, handoff }: LeadState): StageSheet => ({
  moves: [],
  stageSince: stageSince ?? null,
  handoff: handoff ?? null,
  handoffs: new Map(),
  notices: [],
  outcomes: [],
  occurred: [],
});

/** What of it a turn decided. */
export const closeStages = ({
  moves,
  handoffs,
  notices,
  outcomes,
}: StageSheet): Pick<TurnResult, 'moves' | 'handoffs' | 'notices' | 'outcomes'> => ({
  moves,
  handoffs: [...handoffs.values()],
  notices,
  outcomes,
});
