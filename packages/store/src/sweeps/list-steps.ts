import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/** The ids of a version's steps. */
export interface StepsOfVersion {
  version: number;
  nodes: string[];
}

/** The ids of the steps of every version of a workflow. Served by workflow_version's primary key; locks nothing. */
export const listSteps = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  workflow: WorkflowId,
): Promise<StepsOfVersion[]> => {
  const { rows } = await sql<StepsOfVersion>`
    select version, jsonb_path_query_array(document, '$.nodes[*].id') as nodes from workflow_version
    where workspace_id = ${workspace} and workflow_id = ${workflow} order by version`.execute(db);
  return rows;
};
