import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A workflow whose newest version names something. */
export interface Mention {
  id: WorkflowId;
  name: string;
}

/**
 * The live and paused workflows whose newest version names a segment or template by its id, anywhere. Served by the
 * primary keys of workflow and workflow_version; locks nothing.
 */
export const findMentions = async (db: Kysely<Database>, workspace: WorkspaceId, id: string): Promise<Mention[]> => {
  const { rows } = await sql<Mention>`
    select workflow.id, workflow.name from workflow
    join workflow_version newest
      on newest.workspace_id = workflow.workspace_id and newest.workflow_id = workflow.id and newest.version = workflow.version
    where workflow.workspace_id = ${workspace} and workflow.status in ('live', 'paused')
      and position(${id} in lower(newest.document::text)) > 0
    order by workflow.name, workflow.id`.execute(db);
  return rows;
};
