import type { WorkspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** The newest version of a workflow. */
export interface PublishedDocument {
  name: string;
  document: WorkflowDocument;
}

/** The newest versions of live and paused workflows. Served by the primary keys; locks nothing. */
export const listPublished = (db: Kysely<Database>, workspace: WorkspaceId): Promise<PublishedDocument[]> =>
  db
    .selectFrom('workflow')
    .innerJoin('workflow_version as newest', (join) =>
      join
        .onRef('newest.workspace_id', '=', 'workflow.workspace_id')
        .onRef('newest.workflow_id', '=', 'workflow.id')
        .onRef('newest.version', '=', 'workflow.version'),
    )
    .select(['workflow.name', 'newest.document'])
    .where('workflow.workspace_id', '=', workspace)
    .where('workflow.status', 'in', ['live', 'paused'])
    .orderBy('workflow.name')
    .execute();
