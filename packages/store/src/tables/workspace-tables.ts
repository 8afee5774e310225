import type { FieldType, SegmentId, Stage, TemplateId, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import type { WorkflowDocument, WorkflowKind, WorkflowStatus } from '@ripen/workflow';
import type { Generated } from 'kysely';
import type { DefaultJson, DefaultMoment, JsonColumn, MaybeMoment } from './columns.ts';

/** What 0001-workspaces.sql and 0014-ways-in.sql make: the words of one workspace, and ways into its workflows. */
export interface WorkspaceTables {
  workspace: WorkspaceTable;
  field: FieldTable;
  stage: StageTable;
  event_name: SeenNameTable;
  consent_name: SeenNameTable;
  template: TemplateTable;
  segment: SegmentTable;
  workflow: WorkflowTable;
  workflow_version: WorkflowVersionTable;
  api_key: ApiKeyTable;
  idempotency: IdempotencyTable;
  schedule: ScheduleTable;
  hook: HookTable;
}

interface WorkspaceTable {
  id: Generated<WorkspaceId>;
  name: string;
  timezone: Generated<string>;
  epoch: Generated<number>;
  created_at: DefaultMoment;
}

interface FieldTable {
  workspace_id: WorkspaceId;
  name: string;
  label: string;
  type: FieldType;
  group: string | null;
  unit: string | null;
  options: string[] | null;
  position: number;
}

interface StageTable {
  workspace_id: WorkspaceId;
  name: string;
  label: string;
  position: number;
  terms: DefaultJson<Omit<Stage, 'name' | 'label'>>;
}

/** Names that were seen: of events, and of consents. */
interface SeenNameTable {
  workspace_id: WorkspaceId;
  name: string;
  first_seen_at: DefaultMoment;
}

interface TemplateTable {
  workspace_id: WorkspaceId;
  id: Generated<TemplateId>;
  name: string;
  subject: string;
  html: string;
  revision: Generated<number>;
  created_at: DefaultMoment;
  updated_at: DefaultMoment;
}

interface SegmentTable {
  workspace_id: WorkspaceId;
  id: Generated<SegmentId>;
  name: string;
  rule: JsonColumn<Rule> | null;
  revision: Generated<number>;
  created_at: DefaultMoment;
  updated_at: DefaultMoment;
}

interface WorkflowTable {
  workspace_id: WorkspaceId;
  id: Generated<WorkflowId>;
  name: string;
  kind: WorkflowKind;
  status: Generated<'draft' | WorkflowStatus>;
  draft: JsonColumn<WorkflowDocument>;
  revision: Generated<number>;
  version: number | null;
  paused_at: MaybeMoment;
  created_at: DefaultMoment;
  updated_at: DefaultMoment;
  updated_by: string | null;
}

interface WorkflowVersionTable {
  workspace_id: WorkspaceId;
  workflow_id: WorkflowId;
  version: number;
  document: JsonColumn<WorkflowDocument>;
  published_by: string;
  note: string | null;
  published_at: DefaultMoment;
  /** The number of the program that published it. */
  program: Generated<number>;
}

interface ApiKeyTable {
  workspace_id: WorkspaceId;
  id: Generated<string>;
  name: string;
  prefix: string;
  hash: Buffer;
  scopes: string[];
  created_at: DefaultMoment;
  last_used_at: MaybeMoment;
  revoked_at: MaybeMoment;
}

interface IdempotencyTable {
  workspace_id: WorkspaceId;
  key: string;
  request: Buffer;
  status: number | null;
  body: JsonColumn<unknown> | null;
  at: DefaultMoment;
  subject: string | null;
  held_until: MaybeMoment;
}

interface ScheduleTable {
  workspace_id: WorkspaceId;
  workflow_id: WorkflowId;
  cron: string;
  zone: string | null;
  segment_id: string;
  next_at: MaybeMoment;
  tick_at: MaybeMoment;
  after_lead: string | null;
}

interface HookTable {
  workspace_id: WorkspaceId;
  workflow_id: WorkflowId;
  token: string;
  secret: string;
  created_at: DefaultMoment;
}
