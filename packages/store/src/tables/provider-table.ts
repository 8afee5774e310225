import type { RunId, WorkspaceId } from '@ripen/domain';
import type { Generated } from 'kysely';
import type { MaybeMoment } from './columns.ts';

/** Where effects go; made by 0007-providers.sql. */
export interface ProviderTable {
  workspace_id: WorkspaceId;
  name: string;
  failures: Generated<number>;
  failing_since: MaybeMoment;
  probe_at: MaybeMoment;
  probes: Generated<number>;
  probe_run: RunId | null;
  detail: string | null;
  given_up_at: MaybeMoment;
  failed_at: MaybeMoment;
}
