import type { Instant, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** What waits in a shard for one workspace: whether it has signals, and when its first run wakes or its first alarm rings. */
export interface Waiting {
  workspace: WorkspaceId;
  signals: boolean;
  wakeAt: Instant | null;
  /** Whether leads have alarms. */
  alarmed: boolean;
}

/**
 * Every workspace with signals, timers or alarms in a shard, each found by one step in the primary keys of signal and
 * timer and in alarm_due: the cost grows with the workspaces, not with what waits.
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
    ), ringing as (
      (select workspace_id, rings_at from alarm where shard = ${shard} order by workspace_id, rings_at limit 1)
      union all
      select next.workspace_id, next.rings_at from ringing r cross join lateral (
        select workspace_id, rings_at from alarm where shard = ${shard} and workspace_id > r.workspace_id
        order by workspace_id, rings_at limit 1) next
    )
    select workspace_id as workspace, bool_or(signals) as signals, min(wake_at) as "wakeAt", bool_or(alarmed) as alarmed
    from (
      select workspace_id, true as signals, null::timestamptz as wake_at, false as alarmed from pending
      union all select workspace_id, false, wake_at, false from due
      union all select workspace_id, false, rings_at, true from ringing) waiting
    group by workspace_id`.execute(trx);
  return rows;
};
