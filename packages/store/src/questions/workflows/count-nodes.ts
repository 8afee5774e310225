import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** What stands on one node: leads waiting in it, parked ones, and how many left by each port. */
export interface NodeCount {
  node: string;
  inside: number;
  parked: number;
  passed: Record<string, number>;
}

/**
 * Counts leads inside now, and passed since a day (or ever), for each node that saw one, in one version or in all together; under an empty name, how many runs ended anywhere by the
 * `goal` or `left` by an exit. Served by run_inside and node_count's primary key; locks nothing.
 */
export const countNodes = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, version, since }: { workflow: WorkflowId; version?: number | undefined; since?: string | undefined },
): Promise<NodeCount[]> => {
  const from = since === undefined ? sql`` : sql`and day >= ${since}::date`;
  const of = version === undefined ? sql`` : sql`and version = ${version}`;
  const { rows } = await sql<NodeCount>`
    select node, coalesce(here.inside, 0) as inside, coalesce(here.parked, 0) as parked, coalesce(gone.passed, '{}') as passed
    from (
      select node, count(*) filter (where status = 'waiting') as inside, count(*) filter (where status = 'parked') as parked
      from run where workspace_id = ${workspace} and workflow_id = ${workflow} ${of} and status in ('waiting', 'parked')
      group by node) here
    full join (
      select node, jsonb_object_agg(port, passed) as passed from (
        select node, port, sum(passed)::bigint as passed from node_count
        where workspace_id = ${workspace} and workflow_id = ${workflow} ${of} ${from} group by node, port) ports
      group by node) gone using (node)`.execute(db);
  return rows;
};
