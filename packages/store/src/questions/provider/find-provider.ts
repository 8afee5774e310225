import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import { revisionOf } from '../../definitions/save-over.ts';
import type { Database } from '../../tables.ts';
import type { ProviderRow } from './provider-row.ts';

/** A provider without its secrets, null where there is none, with its revision: another once a secret is another. */
export interface FoundProvider {
  provider: ProviderRow | null;
  revision: number;
}

/** A workspace's provider of messages, without its secrets. Served by the primary key; locks nothing. */
export const findProvider = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<FoundProvider> => {
  const row = await db
    .selectFrom('message_provider')
    .select(['name', 'url', 'header_names', 'headers', 'body', 'repeatable'])
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
  if (!row) return { provider: null, revision: revisionOf(null) };
  const { headers: sealed, header_names: headers, ...rest } = row;
  const provider = { ...rest, headers };
  return { provider, revision: revisionOf({ ...provider, sealed: sealed.toString('hex') }) };
};
