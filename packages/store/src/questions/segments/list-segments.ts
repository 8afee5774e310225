import type { SegmentId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { buildLeft, memberCount, segmentColumns, type SegmentRow } from './segment-row.ts';

/** Lists segments, newest first. Served by the primary key, the members by segment_member_by_segment; locks nothing. */
export const listSegments = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { below, limit }: { below: SegmentId | null; limit: number },
): Promise<SegmentRow[]> => {
  let query = db
    .selectFrom('segment')
    .select(segmentColumns)
    .select([memberCount.as('members'), buildLeft.as('building')])
    .where('workspace_id', '=', workspace);
  if (below !== null) query = query.where('id', '<', below);
  return query.orderBy('id', 'desc').limit(limit).execute();
};
