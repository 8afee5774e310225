import type { Calendar, Json, PacedHand, RunId, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Generated } from 'kysely';
import type { DefaultMoment, JsonColumn, MaybeMoment, Moment } from './columns.ts';

/** What 0011-every-kind-of-step.sql makes: what steps reserve, and where messages go; and of 0007-providers.sql, how those fare. */
export interface StepTables {
  calendar: { workspace_id: WorkspaceId; calendar: JsonColumn<Calendar> };
  provider: ProviderTable;
  message_provider: MessageProviderTable;
  throttle: OfStep & { given: number };
  throttle_slot: OfStep & { place: number; at: number };
  team: { workspace_id: WorkspaceId; name: string; members: string[]; position: number };
  sending_pace: { workspace_id: WorkspaceId; hand: PacedHand; per_minute: number; free_at: DefaultMoment };
  rotation: OfStep & { user_id: string; last_at: Moment };
}

interface OfStep {
  workspace_id: WorkspaceId;
  workflow_id: WorkflowId;
  node: string;
}

interface MessageProviderTable {
  workspace_id: WorkspaceId;
  name: string;
  url: string;
  headers: Buffer;
  header_names: string[];
  body: JsonColumn<Json>;
  repeatable: boolean;
  updated_at: DefaultMoment;
}

/** Where effects go; made by 0007-providers.sql. */
interface ProviderTable {
  workspace_id: WorkspaceId;
  name: string;
  failures: Generated<number>;
  failing_since: MaybeMoment;
  probe_at: MaybeMoment;
  probes: Generated<number>;
  probe_run: RunId | null;
  detail: string | null;
  given_up_at: MaybeMoment;
}
