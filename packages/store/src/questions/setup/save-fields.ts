import type { Field, WorkspaceId } from '@ripen/domain';
import type { Kysely, Transaction } from 'kysely';
import { changeDefinitions } from '../../definitions/change-definitions.ts';
import { revisionOf, type SavedOver, saveOver } from '../../definitions/save-over.ts';
import type { Database } from '../../tables.ts';
import { insertFields } from './insert-fields.ts';
import { listFields } from './list-fields.ts';
import { type FieldUse, listUsedFields } from './list-used-fields.ts';

/**
 * Sets a workspace's fields, all at once and in this order, over a revision of them, or (null) over any. A field that is
 * in use stays: then nothing is changed, and the uses that stand against it are given. Served by field's primary key;
 * nobody takes a turn meanwhile.
 */
export const saveFields = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { fields, revision }: { fields: readonly Field[]; revision: number | null },
): Promise<SavedOver<FieldUse>> =>
  changeDefinitions(db, workspace, (trx) =>
    saveOver(revision, {
      standing: async () => revisionOf(await listFields(trx, workspace)),
      write: () => write(trx, workspace, fields),
    }),
  );

const write = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  fields: readonly Field[],
): Promise<FieldUse[]> => {
  const kept = new Set(fields.map(({ name }) => name));
  const before = await trx.selectFrom('field').select('name').where('workspace_id', '=', workspace).execute();
  const gone = new Set(before.map(({ name }) => name).filter((name) => !kept.has(name)));
  const uses = gone.size === 0 ? [] : await listUsedFields(trx, workspace);
  const against = uses.filter(({ field }) => gone.has(field));
  if (against.length > 0) return against;
  await trx.deleteFrom('field').where('workspace_id', '=', workspace).execute();
  await insertFields(trx, workspace, fields);
  return [];
};
