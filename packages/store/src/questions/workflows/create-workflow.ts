import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Stores a new workflow as a draft; gives its id. Locks nothing that others wait for: nothing that turns read changes. */
export const createWorkflow = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  draft: WorkflowDocument,
): Promise<WorkflowId> => {
  const { id } = await db
    .insertInto('workflow')
    .values({ workspace_id: workspace, name: draft.name, kind: draft.kind, draft: JSON.stringify(draft) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};
