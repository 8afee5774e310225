import type { RunStatus, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import type { RunKey, RunRow } from './run-row.ts';
import { newestFirst, runsOf } from './runs-of.ts';

/** Which of a workflow's runs to list. */
export interface RunPage {
  workflow: WorkflowId;
  after: RunKey | null;
  limit: number;
  status?: RunStatus | undefined;
  node?: string | undefined;
}

/**
 * Lists a workflow's runs, newest first. Served by run_newest, or by run_inside where only those that are now in one
 * node are asked for; locks nothing.
 */
export const listRuns = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, after, limit, status, node }: RunPage,
): Promise<RunRow[]> => {
  const as = status === undefined ? sql`` : sql`and status = ${status}`;
  const inside = node === undefined ? sql`` : sql`and node = ${node}`;
  return runsOf(db, workspace, sql`workflow_id = ${workflow} ${as} ${inside} and ${newestFirst(after, limit)}`);
};
