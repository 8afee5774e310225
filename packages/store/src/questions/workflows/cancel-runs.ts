import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** Whose runs to cancel, and why, in a sentence. */
export interface Cancellation {
  workflow: WorkflowId;
  reason: string;
}

/**
 * Cancels all of a workflow's runs under way, each with a line in its journal, and skips what they asked of the world
 * and nobody has begun. Called within `changeDefinitions`, so that no turn is under way. Served by run_inside and
 * effect_by_workflow; locks those rows.
 */
export const cancelRuns = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { workflow, reason }: Cancellation,
): Promise<void> => {
  await sql`
    with cancelled as (
      update run set status = 'cancelled', reason = ${reason}, wake_at = null, port = null, asked = false, held = false,
        steps = steps + 1, ended_at = statement_timestamp()
      where workspace_id = ${workspace} and workflow_id = ${workflow} and status in ('waiting', 'parked')
      returning shard, id, steps, visit, node, ended_at)
    insert into journal (workspace_id, shard, run_id, step, visit, node, kind, port, at, said)
    select ${workspace}, shard, id, steps, visit, node, 'cancelled', null, ended_at, ${`Cancelled: ${reason}`} from cancelled`.execute(
    trx,
  );
  await sql`
    update effect set state = 'skipped', due_at = null, held = false, settled_at = statement_timestamp(), detail = ${reason}
    where workspace_id = ${workspace} and workflow_id = ${workflow} and due_at is not null and state = 'intent'`.execute(
    trx,
  );
};
