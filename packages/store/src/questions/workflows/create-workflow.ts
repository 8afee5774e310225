import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Stores a new workflow as a draft, under an id if one is given; what is there under that id already is left as it is. Gives the id. Locks nothing that others wait for: nothing that turns read changes. */
export const createWorkflow = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { id, ...draft }: WorkflowDocument & { id?: WorkflowId | null },
): Promise<WorkflowId> => {
  const made = await db
    .insertInto('workflow')
    .values({
      workspace_id: workspace,
      name: draft.name,
      kind: draft.kind,
      draft: JSON.stringify(draft),
      ...(id ? { id } : {}),
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  const stored = made?.id ?? id;
  if (!stored) throw new Error('a workflow that was to be made has no id');
  return stored;
};
