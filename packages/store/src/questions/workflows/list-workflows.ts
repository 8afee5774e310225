import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowKind, WorkflowStatus } from '@ripen/workflow';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A workflow in a list: `inside` counts leads under way, `entered` all who ever came in. `place` is its last change to the microsecond. */
export interface ListedWorkflow {
  id: WorkflowId;
  name: string;
  kind: WorkflowKind;
  status: 'draft' | WorkflowStatus;
  version: number | null;
  inside: number;
  entered: number;
  createdAt: Instant;
  updatedAt: Instant;
  place: string;
}

/** Which workflows to list: archived ones or the others, after the one last changed at `place`. */
export interface WorkflowPage {
  archived: boolean;
  after: { place: string; id: WorkflowId } | null;
  limit: number;
}

/**
 * Lists workflows, newest change first, with counts. The workspace's workflows are found by the primary key and sorted,
 * for there are few; the counts of those on the page are served by run_inside and node_count's primary key. Locks nothing.
 */
export const listWorkflows = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { archived, after, limit }: WorkflowPage,
): Promise<ListedWorkflow[]> => {
  const beyond = after === null ? sql`true` : sql`(updated_at, id) < (${after.place}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<ListedWorkflow>`
    select listed.id, listed.name, listed.kind, listed.status, listed.version, listed.created_at as "createdAt",
      listed.updated_at as "updatedAt", listed.updated_at::text as place,
      (select count(*) from run
       where run.workspace_id = ${workspace} and run.workflow_id = listed.id and run.status in ('waiting', 'parked')) as inside,
      (select coalesce(sum(passed), 0)::bigint from node_count
       where node_count.workspace_id = ${workspace} and node_count.workflow_id = listed.id and node_count.port = 'entered') as entered
    from (
      select id, name, kind, status, version, created_at, updated_at from workflow
      where workspace_id = ${workspace} and (status = 'archived') = ${archived} and ${beyond}
      order by updated_at desc, id desc limit ${limit}) listed
    order by listed.updated_at desc, listed.id desc`.execute(db);
  return rows;
};
