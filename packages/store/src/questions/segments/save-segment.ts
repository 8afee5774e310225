import type { SegmentId, WorkspaceId } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** A segment to save over the revision it was made from. */
export interface SegmentSave {
  segment: SegmentId;
  revision: number;
  name: string;
  rule: Rule | null;
}

/** Saves a segment; false, and nothing changes, when its revision isn't the stored one any more. Called within `changeDefinitions`. Served by the primary key. */
export const saveSegment = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  save: SegmentSave,
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('segment')
    .set({
      name: save.name,
      rule: save.rule === null ? null : JSON.stringify(save.rule),
      revision: sql<number>`revision + 1`,
      updated_at: sql<string>`clock_timestamp()`,
    })
    .where('workspace_id', '=', workspace)
    .where('id', '=', save.segment)
    .where('revision', '=', sql<number>`${save.revision}::bigint`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
