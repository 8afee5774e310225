import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Revokes a key for ever; false when the workspace has none of that id that holds. Served by the primary key. */
export const revokeKey = async (db: Kysely<Database>, workspace: WorkspaceId, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('api_key')
    .set({ revoked_at: sql<string>`clock_timestamp()` })
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
