import type { SegmentId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { buildLeft, memberCount, segmentColumns, type SegmentRow } from './segment-row.ts';

/** One segment; undefined when the workspace has none of that id. Served by the primary key and segment_member_by_segment; locks nothing. */
export const findSegment = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  id: SegmentId,
): Promise<SegmentRow | undefined> =>
  db
    .selectFrom('segment')
    .select(segmentColumns)
    .select([memberCount.as('members'), buildLeft.as('building')])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
