import type { SegmentId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** Deletes a segment with its memberships and what is left to build of it. Called within `changeDefinitions`. Served by the primary keys and segment_member_by_segment. */
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
  await sql`delete from segment_build where workspace_id = ${workspace} and segment_id = ${segment}`.execute(trx);
  await trx.deleteFrom('segment').where('workspace_id', '=', workspace).where('id', '=', segment).execute();
};
