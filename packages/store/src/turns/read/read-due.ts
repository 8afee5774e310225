import type { Instant, LeadId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import { plain, uuids } from '../write/array-text.ts';

/** A lead with a run whose time has come, or whose alarm rings. */
export interface DueLead {
  workspace: WorkspaceId;
  lead: LeadId;
}

/** The leads of the first `limit` timers and alarms of each workspace in a shard that are due at its moment, longest due first. Served by timer's primary key and alarm_due. */
export const readDue = async (
  trx: Transaction<Database>,
  shard: number,
  { moments, limit }: { moments: readonly { workspace: WorkspaceId; now: Instant }[]; limit: number },
): Promise<DueLead[]> => {
  if (moments.length === 0) return [];
  const { rows } = await sql<DueLead>`
    select r.workspace, r.lead
    from unnest(${uuids(moments.map(({ workspace }) => workspace))}::uuid[], ${plain(moments.map(({ now }) => now))}::float8[]) w(id, now)
    cross join lateral (
      (select workspace_id as workspace, lead_id as lead, wake_at as at from timer
      where shard = ${shard} and workspace_id = w.id and wake_at <= to_timestamp(w.now / 1000)
      order by wake_at limit ${limit})
      union all
      (select workspace_id, lead_id, rings_at from alarm
      where shard = ${shard} and workspace_id = w.id and rings_at <= to_timestamp(w.now / 1000)
      order by rings_at limit ${limit})
      order by at limit ${limit}) r`.execute(trx);
  return rows;
};
