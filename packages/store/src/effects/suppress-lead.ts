import type { Instant } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { Unsubscribing } from './unsubscribe-token.ts';

/**
 * Suppresses the address that a lead has now, whatever becomes of the turn in which it withdraws its consent; a repetition
 * changes nothing. Gives the moment of asking, null when there is no such lead. Served by lead's primary key.
 */
export const suppressLead = async (
  db: Kysely<Database>,
  { workspace, lead }: Unsubscribing,
  reason: string,
): Promise<{ at: Instant } | null> => {
  const { rows } = await sql<{ at: Instant }>`
    with found as (
      select workspace_id, lower(email) as address from lead
      where workspace_id = ${workspace} and shard = ripen_shard(${lead}::uuid) and id = ${lead}
    ), added as (
      insert into suppression (workspace_id, address, reason)
      select workspace_id, address, ${reason} from found where address is not null
      on conflict do nothing
    )
    select clock_timestamp() as at from found`.execute(db);
  return rows[0] ?? null;
};
