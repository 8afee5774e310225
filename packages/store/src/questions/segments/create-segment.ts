import type { SegmentId, WorkspaceId } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import type { Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** Stores a new segment, static where its rule is null, under an id if one is given; what is there under that id already is left as it is. Gives the id. Called within `changeDefinitions`. */
export const createSegment = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { id, name, rule }: { id?: SegmentId | null; name: string; rule: Rule | null },
): Promise<SegmentId> => {
  const made = await trx
    .insertInto('segment')
    .values({
      workspace_id: workspace,
      name,
      rule: rule === null ? null : JSON.stringify(rule),
      ...(id ? { id } : {}),
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  const stored = made?.id ?? id;
  if (!stored) throw new Error('a segment that was to be made has no id');
  return stored;
};
