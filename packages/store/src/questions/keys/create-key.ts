import type { Instant, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { hashSecret, makeSecret } from './key-secret.ts';

/** What a key may do: feed events, or everything. */
export type KeyScope = 'ingest' | 'manage';

/** A key just made; `secret` can't be read again. */
export interface CreatedKey {
  id: string;
  prefix: string;
  secret: string;
  createdAt: Instant;
}

/** Makes an API key and gives its secret, of which only the hash is stored. Writes one row of api_key. */
export const createKey = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { name, scopes }: { name: string; scopes: readonly KeyScope[] },
): Promise<CreatedKey> => {
  const { prefix, secret } = makeSecret();
  const { id, createdAt } = await db
    .insertInto('api_key')
    .values({ workspace_id: workspace, name, prefix, hash: hashSecret(secret), scopes: [...new Set(scopes)] })
    .returning(['id', 'created_at as createdAt'])
    .executeTakeFirstOrThrow();
  return { id, prefix, secret, createdAt };
};
