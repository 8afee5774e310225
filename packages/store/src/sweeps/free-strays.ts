import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';

/**
 * Lets go what was asked of the world and that no run waits for any more, its own having ended while it was held: it is
 * settled as such. Called within `changeDefinitions`. Served by effect_by_workflow and run's primary key.
 */
export const freeStrays = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  workflow: WorkflowId,
): Promise<void> => {
  await sql`
    update effect e set held = false
    where e.workspace_id = ${workspace} and e.workflow_id = ${workflow} and e.due_at is not null and e.held
      and not exists (
        select from run r where r.workspace_id = e.workspace_id and r.shard = e.shard and r.id = e.run_id
          and r.asked and r.held and r.node = e.node and r.visit = e.visit)`.execute(trx);
};
