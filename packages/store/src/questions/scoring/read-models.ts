import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type CompiledModel, compileModel, compileWorkflow, type PublishedVersion } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** The newest versions of a workspace's scoring models, oldest model first, compiled. One that this build can't read is left out. Served by the primary keys; locks nothing. */
export const readModels = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<CompiledModel[]> => {
  const rows = await db
    .selectFrom('workflow as w')
    .innerJoin('workflow_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'w.workspace_id')
        .onRef('v.workflow_id', '=', 'w.id')
        .onRef('v.version', '=', 'w.version'),
    )
    .select(['w.id', 'w.status', 'v.version', 'v.document'])
    .where('w.workspace_id', '=', workspace)
    .where('w.kind', '=', 'scoring')
    .where('w.status', '<>', 'draft')
    .orderBy('w.created_at')
    .execute();
  return rows.flatMap((row) => compiled({ ...row, status: row.status === 'draft' ? 'paused' : row.status }));
};

const compiled = (version: PublishedVersion & { id: WorkflowId }): CompiledModel[] => {
  try {
    return [compileModel(compileWorkflow(version))];
  } catch {
    // The runner says so, and parks what needs it.
    return [];
  }
};
