import type {
  Answers,
  Band,
  Dimensions,
  Doer,
  HandoffId,
  HandoffStatus,
  Mover,
  MoverKind,
  OutcomeId,
  OutcomeKind,
} from '@ripen/domain';
import type { Generated } from 'kysely';
import type { DefaultJson, DefaultMoment, JsonColumn, MaybeMoment, Moment, Sequence } from './columns.ts';
import type { OfLead } from './lead-tables.ts';

/** What 0021-handoffs.sql makes, with the team of a handoff of 0030-teams-of-handoffs.sql: moves between stages, handoffs to sales, and outcomes there. */
export interface HandoffTables {
  stage_move: StageMoveTable;
  handoff: HandoffTable;
  outcome: OutcomeTable;
}

interface StageMoveTable extends OfLead {
  seq: Sequence;
  at: Moment;
  from_stage: string | null;
  to_stage: string;
  since: MaybeMoment;
  by_kind: MoverKind;
  by: JsonColumn<Mover>;
  why: string;
}

interface HandoffTable extends OfLead {
  id: HandoffId;
  stage: string;
  owner: string | null;
  team: string | null;
  made_at: Moment;
  due_at: Moment;
  status: HandoffStatus;
  escalated_at: MaybeMoment;
  answered_at: MaybeMoment;
  answered_by: JsonColumn<Doer> | null;
  reason: string | null;
  note: string | null;
  come_back_at: MaybeMoment;
  came_back_at: MaybeMoment;
  answers: DefaultJson<Answers>;
  score: number;
  band: Band;
  grade: string;
  dimensions: JsonColumn<Dimensions>;
  because: JsonColumn<string[]>;
  revision: Generated<number>;
}

interface OutcomeTable extends OfLead {
  id: OutcomeId;
  outcome: OutcomeKind;
  opportunity: string | null;
  amount: string | null;
  currency: string | null;
  at: Moment;
  reason: string | null;
  by: JsonColumn<Doer>;
  recorded_at: DefaultMoment;
}
