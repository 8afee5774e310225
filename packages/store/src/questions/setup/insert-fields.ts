import type { Field, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Writes fields down in the order given; none of them may be there yet. */
export const insertFields = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  fields: readonly Field[],
): Promise<void> => {
  if (fields.length === 0) return;
  const rows = fields.map(({ name, label, type, group, unit, options }, position) => ({
    workspace_id: workspace,
    name,
    label,
    type,
    group: group ?? null,
    unit: unit ?? null,
    options: options ?? null,
    position,
  }));
  await db.insertInto('field').values(rows).execute();
};
