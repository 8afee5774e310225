import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Forgets a workspace's provider of messages. Served by the primary key. */
export const deleteProvider = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<void> => {
  await db.deleteFrom('message_provider').where('workspace_id', '=', workspace).execute();
};
