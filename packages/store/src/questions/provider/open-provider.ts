import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { unseal } from '../../effects/seal.ts';
import type { Database } from '../../tables.ts';
import type { ProviderRow } from './provider-row.ts';

/** A provider as a hand uses it: the values of its headers are there. */
export type OpenedProvider = Omit<ProviderRow, 'headers'> & { headers: Record<string, string> };

const held = z.record(z.string(), z.string());

/** A workspace's provider of messages with its secrets, for whoever sends; headers that were sealed with another secret are empty. Served by the primary key; locks nothing. */
export const openProvider = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  secret: string,
): Promise<OpenedProvider | undefined> => {
  const row = await db
    .selectFrom('message_provider')
    .select(['name', 'url', 'headers', 'body', 'repeatable'])
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
  if (!row) return undefined;
  const text = unseal(row.headers, secret);
  return { ...row, headers: text === null ? {} : held.parse(JSON.parse(text)) };
};
