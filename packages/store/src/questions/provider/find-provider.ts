import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import type { ProviderRow } from './provider-row.ts';

/** A workspace's provider of messages, without its secrets. Served by the primary key; locks nothing. */
export const findProvider = (db: Kysely<Database>, workspace: WorkspaceId): Promise<ProviderRow | undefined> =>
  db
    .selectFrom('message_provider')
    .select(['name', 'url', 'header_names as headers', 'body', 'repeatable'])
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
