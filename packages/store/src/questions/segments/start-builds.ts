import type { SegmentId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** Segments whose rules are to be held against all leads, and whether flows start because of what then moves. */
export interface Builds {
  segments: readonly SegmentId[];
  starts: boolean;
}

/**
 * Lets segments be built anew, shard by shard, by whoever has nothing more urgent to do; a build under way begins again.
 * Called within the `changeDefinitions` that changes their rules. Counts the workspace's leads by an index of them.
 */
export const startBuilds = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { segments, starts }: Builds,
): Promise<void> => {
  await sql`
    insert into segment_build (workspace_id, segment_id, shard, after, done, total, starts, started_at)
    select ${workspace}, segment, l.shard, '00000000-0000-0000-0000-000000000000', 0, l.leads, ${starts}::bool, clock_timestamp()
    from (select shard, count(*) as leads from lead where workspace_id = ${workspace} group by shard) l
    cross join unnest(${[...segments]}::uuid[]) segment
    on conflict (workspace_id, segment_id, shard) do update set after = excluded.after, done = 0, total = excluded.total,
      starts = excluded.starts, started_at = excluded.started_at`.execute(trx);
};
