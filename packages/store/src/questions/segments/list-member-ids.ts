import type { LeadId, SegmentId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Every lead of a segment, oldest first. For lists that people keep; served by segment_member_by_segment; locks nothing. */
export const listMemberIds = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  segment: SegmentId,
): Promise<LeadId[]> => {
  const rows = await db
    .selectFrom('segment_member')
    .select('lead_id')
    .where('workspace_id', '=', workspace)
    .where('segment_id', '=', segment)
    .orderBy('lead_id')
    .execute();
  return rows.map(({ lead_id }) => lead_id);
};
