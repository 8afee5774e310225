import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Tags to choose from: those on up to 20,000 leads that have any, 500 at most. Served by lead's primary key; locks nothing. */
export const listTags = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<string[]> => {
  const { rows } = await sql<{ tag: string }>`
    select distinct tag
    from (select tags from lead where workspace_id = ${workspace} and tags <> '{}' limit 20000) tagged, unnest(tagged.tags) tag
    order by tag limit 500`.execute(db);
  return rows.map(({ tag }) => tag);
};
