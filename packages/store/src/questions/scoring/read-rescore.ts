import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** How far a model's points are given anew: `running` while some lead is left; leads that came in meanwhile count too, once they are done. */
export interface RescoreProgress {
  running: boolean;
  done: number;
  total: number;
  startedAt: Instant | null;
}

/** How far a model's points are given anew; all zero where that was never asked for. Served by the primary key; locks nothing. */
export const readRescore = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  model: WorkflowId,
): Promise<RescoreProgress> => {
  const { rows } = await sql<RescoreProgress>`
    select coalesce(bool_or(after is not null), false) as running, coalesce(sum(done), 0)::int as done,
      greatest(coalesce(sum(total), 0), coalesce(sum(done), 0))::int as total, max(started_at) as "startedAt"
    from rescore where workspace_id = ${workspace} and model = ${model}`.execute(db);
  return rows[0] ?? { running: false, done: 0, total: 0, startedAt: null };
};
