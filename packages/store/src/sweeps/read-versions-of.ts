import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { Database } from '../tables.ts';

/** Some versions of a workflow, by number. Served by workflow_version's primary key; locks nothing. */
export const readVersionsOf = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, versions }: { workflow: WorkflowId; versions: readonly number[] },
): Promise<ReadonlyMap<number, WorkflowDocument>> => {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom('workflow_version')
    .select(['version', 'document'])
    .where('workspace_id', '=', workspace)
    .where('workflow_id', '=', workflow)
    .where('version', 'in', [...versions])
    .execute();
  return new Map(rows.map(({ version, document }) => [version, document]));
};
