import type { LeadId, SegmentId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { leadColumns, leadName, type LeadRow } from '../leads/lead-row.ts';

/** Lists the leads of a segment, newest first. Served by segment_member_by_segment and an index of lead by id; locks nothing. */
export const listSegmentLeads = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { segment, below, limit }: { segment: SegmentId; below: LeadId | null; limit: number },
): Promise<LeadRow[]> => {
  let members = db
    .selectFrom('segment_member')
    .select(['shard', 'lead_id'])
    .where('workspace_id', '=', workspace)
    .where('segment_id', '=', segment);
  if (below !== null) members = members.where('lead_id', '<', below);
  return db
    .selectFrom(members.orderBy('lead_id', 'desc').limit(limit).as('member'))
    .innerJoin('lead', (join) =>
      join
        .onRef('lead.shard', '=', 'member.shard')
        .onRef('lead.id', '=', 'member.lead_id')
        .on('lead.workspace_id', '=', workspace),
    )
    .select(leadColumns)
    .select(leadName.as('name'))
    .orderBy('lead.id', 'desc')
    .execute();
};
