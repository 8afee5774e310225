import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';

/** Ends what was still going on after the last pause: who wasn't let go yet stays held. Called within `changeDefinitions`. Served by sweep_newest and the primary key of sweep_shard. */
export const stopResuming = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  workflow: WorkflowId,
): Promise<void> => {
  await sql`
    update sweep_shard p set after = null from sweep s
    where s.workspace_id = ${workspace} and s.workflow_id = ${workflow} and s.task ->> 'do' = 'resume'
      and p.workspace_id = s.workspace_id and p.sweep_id = s.id and p.after is not null`.execute(trx);
};
