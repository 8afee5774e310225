import type { RunStatus, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import type { RunKey, RunRow } from './run-row.ts';
import { olderThan, runsOf } from './runs-of.ts';

/** Which of a workflow's runs to list. */
export interface RunPage {
  workflow: WorkflowId;
  after: RunKey | null;
  limit: number;
  status?: RunStatus | undefined;
  node?: string | undefined;
}

/** Lists a workflow's runs, newest first. Served by run_newest, or by run_inside where only those in one node are asked for; locks nothing. */
export const listRuns = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, after, limit, status, node }: RunPage,
): Promise<RunRow[]> => {
  let query = runsOf(db, workspace).where('run.workflow_id', '=', workflow);
  if (after !== null) query = query.where(olderThan(after));
  if (status !== undefined) query = query.where('run.status', '=', status);
  if (node !== undefined) query = query.where('run.node', '=', node);
  return query.orderBy('run.started_at', 'desc').orderBy('run.id', 'desc').limit(limit).execute();
};
