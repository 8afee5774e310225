import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import type { RunKey, RunRow } from './run-row.ts';
import { runColumns } from './runs-of.ts';

/** Which of a workflow's waiting runs to list: those in one step, or all. */
export interface WaitingPage {
  workflow: WorkflowId;
  node?: string | undefined;
  after: RunKey | null;
  limit: number;
}

// Who waits for an answer from outside, and not for a moment, comes last.
const until = sql`coalesce(wake_at, '9999-12-31 23:59:59+00')`;

/** Lists who waits in a workflow, soonest first; the `place` of each is until when. Reads the runs under way in it by run_inside, and sorts them; locks nothing. */
export const listWaiting = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, node, after, limit }: WaitingPage,
): Promise<RunRow[]> => {
  const inside = node === undefined ? sql`` : sql`and node = ${node}`;
  const later = after === null ? sql`` : sql`and (${until}, id) > (${after.place}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<RunRow>`
    select ${runColumns}, run.until::text as place
    from (select *, ${until} as until from run
      where workspace_id = ${workspace} and workflow_id = ${workflow} and status = 'waiting' ${inside} ${later}
      order by ${until}, id limit ${limit}) run
    join workflow on workflow.workspace_id = ${workspace} and workflow.id = run.workflow_id
    join lead on lead.workspace_id = ${workspace} and lead.shard = run.shard and lead.id = run.lead_id
    order by run.until, run.id`.execute(db);
  return rows;
};
