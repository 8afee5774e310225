import type { Signal, WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

const body: Signal = { kind: 'command', by: 'ripen', command: { do: 'reconsider' } };

/**
 * Lets every lead set its alarm anew where the newest version of a workflow starts by dates in their fields. Called within
 * the `changeDefinitions` that makes that version, or lets the workflow go on. Served by the primary keys, and
 * whichever index of lead begins with the workspace.
 */
export const renewAlarms = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  workflow: WorkflowId,
): Promise<void> => {
  const { rows } = await sql<{ dated: boolean }>`
    select newest.document @? '$.nodes[*] ? (@.kind == "entry" && @.config.on == "date")' as dated
    from workflow join workflow_version newest
      on newest.workspace_id = workflow.workspace_id and newest.workflow_id = workflow.id and newest.version = workflow.version
    where workflow.workspace_id = ${workspace} and workflow.id = ${workflow}`.execute(trx);
  if (!rows[0]?.dated) return;
  await sql`
    insert into signal (workspace_id, shard, lead_id, kind, body, at)
    select workspace_id, shard, id, 'command', ${JSON.stringify(body)}::jsonb, clock_timestamp()
    from lead where workspace_id = ${workspace}`.execute(trx);
};
