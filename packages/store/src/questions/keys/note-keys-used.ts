import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Notes that keys, named by their prefixes, were used just now. Served by the unique index on prefix. */
export const noteKeysUsed = async (db: Kysely<Database>, prefixes: readonly string[]): Promise<void> => {
  await sql`update api_key set last_used_at = clock_timestamp() where prefix = any(${prefixes}::text[])`.execute(db);
};
