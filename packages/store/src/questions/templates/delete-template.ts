import type { TemplateId, WorkspaceId } from '@ripen/domain';
import type { Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** Deletes a mail template. Called within `changeDefinitions`, so that no workflow that uses it is published meanwhile. Served by the primary key. */
export const deleteTemplate = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  id: TemplateId,
): Promise<void> => {
  await trx.deleteFrom('template').where('workspace_id', '=', workspace).where('id', '=', id).execute();
};
