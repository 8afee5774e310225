import type { RunId, WorkspaceId } from '@ripen/domain';
import { sql } from 'kysely';

/** What an effect belongs to: its run, or the handoff that it tells somebody of. */
export const holderOf = (workspace: WorkspaceId, id: RunId) => sql`
  select workspace_id, shard, id from run where workspace_id = ${workspace} and id = ${id}
  union all
  select workspace_id, shard, id from handoff where workspace_id = ${workspace} and id = ${id}`;
