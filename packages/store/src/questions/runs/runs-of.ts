import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { leadName } from '../leads/lead-row.ts';
import type { RunKey, RunRow } from './run-row.ts';

/** What a question tells of a run, joined with its workflow and its lead. */
export const runColumns = sql`run.id, run.workflow_id as workflow, workflow.name as "workflowName", run.version, run.lead_id as lead,
      ${leadName} as "leadName", lead.timezone as "leadZone", run.status, run.node, run.wake_at as "wakeAt", run.reason, run.data,
      run.started_at as "startedAt", run.ended_at as "endedAt"`;

/**
 * The runs of a workspace that a condition on `run` picks (it may order and limit them), newest first, with the names
 * of their workflows and leads. Only what was picked is joined, by primary keys.
 */
export const runsOf = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  picked: RawBuilder<unknown>,
): Promise<RunRow[]> => {
  const { rows } = await sql<RunRow>`
    select ${runColumns}, run.started_at::text as place
    from (select * from run where workspace_id = ${workspace} and ${picked}) run
    join workflow on workflow.workspace_id = ${workspace} and workflow.id = run.workflow_id
    join lead on lead.workspace_id = ${workspace} and lead.shard = run.shard and lead.id = run.lead_id
    order by run.started_at desc, run.id desc`.execute(db);
  return rows;
};

/** The next page of runs after a key in a list that has the newest first. */
export const newestFirst = (after: RunKey | null, limit: number): RawBuilder<unknown> => {
  const older = after === null ? sql`true` : sql`(started_at, id) < (${after.place}::timestamptz, ${after.id}::uuid)`;
  return sql`${older} order by started_at desc, id desc limit ${limit}`;
};
