import type { Instant, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** A key as people see it. */
export interface ListedKey {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  createdAt: Instant;
  lastUsedAt: Instant | null;
}

/** The keys of a workspace that hold, oldest first. Served by the primary key; locks nothing. */
export const listKeys = (db: Kysely<Database>, workspace: WorkspaceId): Promise<ListedKey[]> =>
  db
    .selectFrom('api_key')
    .select(['id', 'name', 'prefix', 'scopes', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('workspace_id', '=', workspace)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
