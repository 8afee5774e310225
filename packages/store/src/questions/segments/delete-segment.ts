import type { SegmentId, WorkspaceId } from '@ripen/domain';
import type { Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** Deletes a segment with its memberships. Called within `changeDefinitions`. Served by the primary key and segment_member_by_segment. */
export const deleteSegment = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  segment: SegmentId,
): Promise<void> => {
  await trx
    .deleteFrom('segment_member')
    .where('workspace_id', '=', workspace)
    .where('segment_id', '=', segment)
    .execute();
  await trx.deleteFrom('segment').where('workspace_id', '=', workspace).where('id', '=', segment).execute();
};
