import type {
  EffectState,
  Instant,
  Json,
  JsonObject,
  LeadEvent,
  LeadId,
  RunId,
  RunMemory,
  RunStatus,
  WorkflowId,
  WorkspaceId,
} from '@ripen/domain';
import type { ColumnType, Generated } from 'kysely';
import type { DefaultJson, DefaultMoment, JsonColumn, MaybeMoment, Moment } from './columns.ts';
import type { OfLead } from './lead-tables.ts';

/** What 0003-runs.sql makes: runs, what they decided, and what they ask of the world. */
export interface RunTables {
  run: RunTable;
  timer: TimerTable;
  journal: JournalTable;
  node_count: NodeCountTable;
  effect: EffectTable;
  message: MessageTable;
  suppression: SuppressionTable;
  mailbox: MailboxTable;
}

interface RunTable extends OfLead {
  id: RunId;
  workflow_id: WorkflowId;
  version: number;
  key: Generated<string>;
  status: RunStatus;
  node: string;
  visit: number;
  steps: number;
  wake_at: MaybeMoment;
  port: string | null;
  asked: Generated<boolean>;
  held: Generated<boolean>;
  held_at: MaybeMoment;
  event: JsonColumn<LeadEvent> | null;
  data: DefaultJson<JsonObject>;
  memory: DefaultJson<RunMemory>;
  started_at: Moment;
  ended_at: MaybeMoment;
  reason: string | null;
}

/** Kept by triggers on run; read only. */
interface TimerTable {
  shard: number;
  workspace_id: WorkspaceId;
  wake_at: ColumnType<Instant, never, never>;
  run_id: RunId;
  lead_id: ColumnType<LeadId, never, never>;
}

interface JournalTable {
  workspace_id: WorkspaceId;
  shard: number;
  run_id: RunId;
  step: number;
  visit: number;
  node: string;
  kind: string;
  port: string | null;
  at: Moment;
  said: string;
  why: JsonColumn<Json> | null;
}

interface NodeCountTable extends Pick<RunTable, 'workspace_id' | 'workflow_id' | 'version' | 'node' | 'shard'> {
  port: string;
  day: string;
  passed: number;
}

interface EffectTable extends OfLead {
  run_id: RunId;
  node: string;
  visit: number;
  workflow_id: WorkflowId;
  version: number;
  hand: string;
  request: JsonColumn<JsonObject>;
  state: Generated<EffectState>;
  attempts: Generated<number>;
  due_at: MaybeMoment;
  held: Generated<boolean>;
  handed_at: MaybeMoment;
  settled_at: MaybeMoment;
  detail: string | null;
  blocked_by: string | null;
  slot_at: MaybeMoment;
  resent_by: string | null;
  body: string | null;
  answer: JsonColumn<Json> | null;
}

interface MessageTable extends OfLead {
  run_id: RunId;
  node: string;
  visit: number;
  id: Generated<string>;
  message_id: string;
  sender: string;
  recipient: string;
  subject: string;
  html: string;
  at: Moment;
}

interface SuppressionTable {
  workspace_id: WorkspaceId;
  address: string;
  reason: string;
  created_at: DefaultMoment;
}

interface MailboxTable {
  workspace_id: WorkspaceId;
  id: Generated<string>;
  received_at: DefaultMoment;
  message_id: string | null;
  sender: string;
  recipients: string[];
  subject: string;
  html: string;
  text: string;
  headers: ColumnType<readonly { key: string; value: string }[], string, string>;
}
