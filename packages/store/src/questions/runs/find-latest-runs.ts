import { type LeadId, type RunId, shardOf, type WorkflowId, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** For each of those leads that was ever in a workflow, the run it is in, or else its newest. Served by run_by_lead; locks nothing. */
export const findLatestRuns = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, leads }: { workflow: WorkflowId; leads: readonly LeadId[] },
): Promise<Map<LeadId, RunId>> => {
  const { rows } = await sql<{ lead: LeadId; run: RunId }>`
    select given.lead, latest.id as run
    from unnest(${leads.map(shardOf)}::smallint[], ${leads}::uuid[]) given (shard, lead)
    cross join lateral (
      select id from run
      where workspace_id = ${workspace} and shard = given.shard and lead_id = given.lead and workflow_id = ${workflow}
      order by (status in ('waiting', 'parked')) desc, started_at desc, id desc limit 1) latest`.execute(db);
  return new Map(rows.map(({ lead, run }) => [lead, run]));
};
