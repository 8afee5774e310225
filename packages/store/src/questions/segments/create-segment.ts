import type { SegmentId, WorkspaceId } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import type { Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** Stores a new segment, static where its rule is null; gives its id. Called within `changeDefinitions`. */
export const createSegment = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { name, rule }: { name: string; rule: Rule | null },
): Promise<SegmentId> => {
  const { id } = await trx
    .insertInto('segment')
    .values({ workspace_id: workspace, name, rule: rule === null ? null : JSON.stringify(rule) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};
