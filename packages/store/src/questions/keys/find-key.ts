import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** A key that holds, as checking needs it. */
export interface FoundKey {
  id: string;
  workspace: WorkspaceId;
  name: string;
  hash: Buffer;
  scopes: string[];
}

/** The key of that prefix, if it isn't revoked. Served by the unique index on prefix; locks nothing. */
export const findKey = (db: Kysely<Database>, prefix: string): Promise<FoundKey | undefined> =>
  db
    .selectFrom('api_key')
    .select(['id', 'workspace_id as workspace', 'name', 'hash', 'scopes'])
    .where('prefix', '=', prefix)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
