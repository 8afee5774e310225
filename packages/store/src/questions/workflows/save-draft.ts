import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A draft to save over the revision it was made from. */
export interface DraftSave {
  workflow: WorkflowId;
  revision: number;
  draft: WorkflowDocument;
  /** Who saves it, by name. */
  by: string;
}

/** Saves a draft; false, and nothing changes, when its revision isn't the stored one any more. Served by the primary key; locks that row. */
export const saveDraft = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, revision, draft, by }: DraftSave,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('workflow')
    .set({
      name: draft.name,
      kind: draft.kind,
      draft: JSON.stringify(draft),
      revision: sql<number>`revision + 1`,
      updated_at: sql<string>`clock_timestamp()`,
      updated_by: by,
    })
    .where('workspace_id', '=', workspace)
    .where('id', '=', workflow)
    .where('revision', '=', sql<number>`${revision}::bigint`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
