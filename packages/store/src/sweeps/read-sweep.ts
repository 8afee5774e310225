import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { Task } from './task.ts';

/**
 * How far a sweep has come: it is about `total` runs; `moved` were moved, `awaiting` will be once their effect is
 * settled, `takenOut` left, `resumed` were let go on.
 */
export interface SweepProgress {
  task: Task;
  by: string;
  startedAt: Instant;
  running: boolean;
  total: number;
  moved: number;
  awaiting: number;
  takenOut: number;
  resumed: number;
}

/** The newest sweep of a workflow; undefined where there never was one. Served by sweep_newest and the primary key of sweep_shard; locks nothing. */
export const readSweep = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  workflow: WorkflowId,
): Promise<SweepProgress | undefined> => {
  const { rows } = await sql<SweepProgress>`
    select s.task, s.given_by as by, s.started_at as "startedAt", p.*
    from sweep s cross join lateral (
      select coalesce(bool_or(after is not null), false) as running, coalesce(sum(total), 0)::int as total,
        coalesce(sum(moved), 0)::int as moved, coalesce(sum(awaiting), 0)::int as awaiting,
        coalesce(sum(taken_out), 0)::int as "takenOut", coalesce(sum(resumed), 0)::int as resumed
      from sweep_shard where workspace_id = ${workspace} and sweep_id = s.id) p
    where s.workspace_id = ${workspace} and s.workflow_id = ${workflow}
    order by s.id desc limit 1`.execute(db);
  return rows[0];
};
