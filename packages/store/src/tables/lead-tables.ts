import type {
  Band,
  Consents,
  Decay,
  Dimension,
  Dimensions,
  HistoryEntry,
  Instant,
  Json,
  JsonObject,
  LeadId,
  SegmentId,
  Signal,
  Standing,
  WorkflowId,
  WorkspaceId,
} from '@ripen/domain';
import type { Generated } from 'kysely';
import type { DefaultJson, DefaultMoment, JsonColumn, Moment, Sequence } from './columns.ts';

/** What 0002-leads.sql makes: leads and all that happens to them. */
export interface LeadTables {
  lead: LeadTable;
  lead_identity: LeadIdentityTable;
  event: EventTable;
  signal: SignalTable;
  parked_signal: ParkedSignalTable;
  segment_member: SegmentMemberTable;
  ledger: LedgerTable;
  standing: StandingTable;
  rescore: RescoreTable;
  history: HistoryTable;
}

/** The columns every table of leads begins with. */
export interface OfLead {
  workspace_id: WorkspaceId;
  shard: number;
  lead_id: LeadId;
}

interface LeadTable {
  workspace_id: WorkspaceId;
  shard: number;
  id: LeadId;
  external_id: string | null;
  email: string | null;
  fields: DefaultJson<Record<string, Json>>;
  field_times: DefaultJson<Record<string, Instant>>;
  tags: Generated<string[]>;
  consents: DefaultJson<Consents>;
  timezone: string | null;
  stage: string;
  dimensions: DefaultJson<Dimensions>;
  score: Generated<number>;
  band: Generated<Band>;
  created_at: DefaultMoment;
  updated_at: DefaultMoment;
}

interface LeadIdentityTable {
  workspace_id: WorkspaceId;
  kind: 'external' | 'anonymous';
  value: string;
  lead_id: LeadId;
}

interface EventTable extends OfLead {
  message_id: string;
  seq: Sequence;
  type: 'track' | 'identify' | 'page' | 'screen' | 'group' | 'alias';
  name: string;
  properties: JsonColumn<JsonObject>;
  hash: Buffer;
  occurred_at: Moment;
  received_at: Moment;
}

interface SignalTable extends OfLead {
  seq: Sequence;
  kind: Signal['kind'];
  body: JsonColumn<Signal>;
  at: Moment;
}

interface ParkedSignalTable extends OfLead {
  seq: number;
  kind: Signal['kind'];
  body: JsonColumn<Signal>;
  at: Moment;
  reason: string;
  parked_at: Moment;
}

interface SegmentMemberTable extends OfLead {
  segment_id: SegmentId;
  since: DefaultMoment;
}

interface LedgerTable extends OfLead {
  seq: Sequence;
  model: WorkflowId;
  version: number;
  node: string;
  dimension: Dimension;
  points: number;
  cut: Generated<number>;
  at: Moment;
  since: Moment | null;
  decay: JsonColumn<Decay> | null;
  reason: string;
  event: string | null;
}

interface StandingTable extends OfLead {
  models: JsonColumn<Standing['models']>;
}

interface RescoreTable {
  workspace_id: WorkspaceId;
  model: WorkflowId;
  shard: number;
  after: LeadId | null;
  done: number;
  total: number;
  started_at: Moment;
}

interface HistoryTable extends OfLead {
  seq: Sequence;
  at: Moment;
  what: HistoryEntry['what'];
  said: string;
}
