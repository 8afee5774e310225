import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/** Leads that stand in a step of a version: how many wait (`asked` of them for an outcome) and are parked, and when the first and the last of their timers is due. */
export interface InsideStep {
  version: number;
  node: string;
  waiting: number;
  asked: number;
  parked: number;
  soonest: Instant | null;
  latest: Instant | null;
}

/** Where the leads in a workflow stand, by version and step. Served by run_inside; locks nothing. */
export const surveyInside = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  workflow: WorkflowId,
): Promise<InsideStep[]> => {
  const { rows } = await sql<InsideStep>`
    select version, node, count(*) filter (where status = 'waiting') as waiting, count(*) filter (where asked) as asked,
      count(*) filter (where status = 'parked') as parked, min(wake_at) as soonest, max(wake_at) as latest
    from run where workspace_id = ${workspace} and workflow_id = ${workflow} and status in ('waiting', 'parked')
    group by version, node order by version, node`.execute(db);
  return rows;
};
