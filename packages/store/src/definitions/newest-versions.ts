import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { PublishedVersion, WorkflowKind } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { Database } from '../tables.ts';

/** Which of a workspace's workflows are asked for: of one kind, live ones only, all but one. */
export interface WhichNewest {
  kind?: WorkflowKind;
  live?: boolean;
  but?: WorkflowId;
}

/** A version as it is stored, with the number of the program that published it. */
export interface StoredVersion extends PublishedVersion {
  program: number;
}

/** The newest versions of a workspace's workflows, oldest workflow first; those never published have none. Served by the primary keys; locks nothing. */
export const newestVersions = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { kind, live = false, but }: WhichNewest = {},
): Promise<StoredVersion[]> => {
  let query = db
    .selectFrom('workflow as w')
    .innerJoin('workflow_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'w.workspace_id')
        .onRef('v.workflow_id', '=', 'w.id')
        .onRef('v.version', '=', 'w.version'),
    )
    .select(['w.id', 'w.status', 'v.version', 'v.document', 'v.program'])
    .where('w.workspace_id', '=', workspace)
    .where('w.status', '<>', 'draft')
    .orderBy('w.created_at');
  if (kind !== undefined) query = query.where('w.kind', '=', kind);
  if (live) query = query.where('w.status', '=', 'live');
  if (but !== undefined) query = query.where('w.id', '<>', but);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, status: row.status === 'draft' ? 'paused' : row.status }));
};
