import type { Calendar, Json, PacedHand, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { DefaultMoment, JsonColumn, MaybeMoment, Moment } from './columns.ts';
import type { ProviderTable } from './provider-table.ts';

/** What 0011-every-kind-of-step.sql makes: what steps reserve, and where messages go; and of 0007-providers.sql, how those fare. */
export interface StepTables {
  calendar: { workspace_id: WorkspaceId; calendar: JsonColumn<Calendar> };
  provider: ProviderTable;
  message_provider: MessageProviderTable;
  throttle: OfStep & { given: number };
  throttle_slot: OfStep & { place: number; at: number };
  signing_secret: SigningSecretTable;
  team: { workspace_id: WorkspaceId; name: string; members: string[]; head: string | null; position: number };
  sending_pace: { workspace_id: WorkspaceId; hand: PacedHand; per_minute: number; free_at: DefaultMoment };
  rotation: OfStep & { user_id: string; last_at: Moment };
}

interface OfStep {
  workspace_id: WorkspaceId;
  workflow_id: WorkflowId;
  node: string;
}

/** Made by 0028-signing-secrets.sql. */
interface SigningSecretTable {
  workspace_id: WorkspaceId;
  number: number;
  sealed: Buffer | null;
  made_at: DefaultMoment;
  made_by: string | null;
  signs_until: MaybeMoment;
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
