import { type LeadId, shardOf, type SegmentId, type WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** Who is in a static list from now on. */
export interface SegmentLeads {
  segment: SegmentId;
  name: string;
  leads: readonly LeadId[];
}

/**
 * Makes the leads given a static list's only members; whoever enters or leaves it gets a line in their story. Called
 * within `changeDefinitions`, so that nobody takes a turn meanwhile. Served by segment_member_by_segment and the primary keys.
 */
export const setSegmentLeads = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { segment, name, leads }: SegmentLeads,
): Promise<void> => {
  await sql`
    with given as (select * from unnest(${leads.map(shardOf)}::smallint[], ${leads}::uuid[]) given (shard, lead)),
      entered as (
        insert into segment_member (workspace_id, shard, lead_id, segment_id, since)
        select ${workspace}, shard, lead, ${segment}, clock_timestamp() from given
        on conflict do nothing returning shard, lead_id),
      gone as (
        delete from segment_member
        where workspace_id = ${workspace} and segment_id = ${segment} and lead_id not in (select lead from given)
        returning shard, lead_id)
    insert into history (workspace_id, shard, lead_id, at, what, said)
    select ${workspace}::uuid, shard, lead_id, clock_timestamp(), 'segment', ${`Was added to the list “${name}”`} from entered
    union all
    select ${workspace}::uuid, shard, lead_id, clock_timestamp(), 'segment', ${`Was taken off the list “${name}”`} from gone`.execute(
    trx,
  );
};
