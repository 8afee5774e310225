import type { Instant, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** What waits in a shard for one workspace: whether it has signals, and when its first run wakes. */
export interface Waiting {
  workspace: WorkspaceId;
  signals: boolean;
  wakeAt: Instant | null;
}

/**
 * Every workspace with signals or timers in a shard, each found by one step in the primary keys of signal and
 * timer: the cost grows with the workspaces, not with what waits.
 */
export const surveyWork = async (trx: Transaction<Database>, shard: number): Promise<Waiting[]> => {
  const { rows } = await sql<Waiting>`
    with recursive pending as (
      (select workspace_id from signal where shard = ${shard} order by workspace_id limit 1)
      union all
      select next.workspace_id from pending p cross join lateral (
        select workspace_id from signal where shard = ${shard} and workspace_id > p.workspace_id
        order by workspace_id limit 1) next
    ), due as (
      (select workspace_id, wake_at from timer where shard = ${shard} order by workspace_id, wake_at limit 1)
      union all
      select next.workspace_id, next.wake_at from due d cross join lateral (
        select workspace_id, wake_at from timer where shard = ${shard} and workspace_id > d.workspace_id
        order by workspace_id, wake_at limit 1) next
    )
    select coalesce(p.workspace_id, d.workspace_id) as workspace, p.workspace_id is not null as signals, d.wake_at as "wakeAt"
    from pending p full join due d on d.workspace_id = p.workspace_id`.execute(trx);
  return rows;
};
