import type { LeadId, SegmentId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { leadColumns, leadName, type LeadRow } from '../leads/lead-row.ts';

/** Lists the leads of a segment, newest first. Served by segment_member_by_segment and lead's primary key; locks nothing. */
export const listSegmentLeads = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { segment, below, limit }: { segment: SegmentId; below: LeadId | null; limit: number },
): Promise<LeadRow[]> => {
  let query = db
    .selectFrom('segment_member as member')
    .innerJoin('lead', (join) =>
      join
        .onRef('lead.workspace_id', '=', 'member.workspace_id')
        .onRef('lead.shard', '=', 'member.shard')
        .onRef('lead.id', '=', 'member.lead_id'),
    )
    .select(leadColumns)
    .select(leadName.as('name'))
    .where('member.workspace_id', '=', workspace)
    .where('member.segment_id', '=', segment);
  if (below !== null) query = query.where('member.lead_id', '<', below);
  return query.orderBy('member.lead_id', 'desc').limit(limit).execute();
};
