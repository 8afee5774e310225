import type { WorkspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Pool } from 'pg';

/** Publishes flows in a workspace, with their rows alone: workers that run already don't hear of it. */
export const insertFlows = async (
  pool: Pool,
  workspace: WorkspaceId,
  flows: readonly WorkflowDocument[],
): Promise<void> => {
  await pool.query(
    `with made as (
       insert into workflow (workspace_id, name, kind, status, draft, version)
       select $1, flow->>'name', flow->>'kind', 'live', flow, 1 from json_array_elements($2::json) x, lateral (select x::jsonb) y(flow)
       returning id, draft)
     insert into workflow_version (workspace_id, workflow_id, version, document, published_by)
     select $1, id, 1, draft, 'bench' from made`,
    [workspace, JSON.stringify(flows)],
  );
};
