import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import type { WorkflowRow } from './workflow-row.ts';

const columns = [
  'workflow.id',
  'workflow.status',
  'workflow.draft',
  'workflow.revision',
  'workflow.version',
  'workflow.created_at as createdAt',
  'workflow.updated_at as updatedAt',
  'workflow.paused_at as pausedAt',
  'workflow.updated_by as updatedBy',
] as const;

/** One workflow; undefined when the workspace has none of that id. Served by the primary keys of workflow and workflow_version; locks nothing. */
export const findWorkflow = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  id: WorkflowId,
): Promise<WorkflowRow | undefined> =>
  db
    .selectFrom('workflow')
    .leftJoin('workflow_version as newest', (join) =>
      join
        .onRef('newest.workspace_id', '=', 'workflow.workspace_id')
        .onRef('newest.workflow_id', '=', 'workflow.id')
        .onRef('newest.version', '=', 'workflow.version'),
    )
    .select(columns)
    .select(sql<boolean>`workflow.draft is distinct from newest.document`.as('changed'))
    .where('workflow.workspace_id', '=', workspace)
    .where('workflow.id', '=', id)
    .executeTakeFirst();
