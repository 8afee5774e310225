import type { Instant } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { Unsubscribing } from './unsubscribe-token.ts';

/** Suppresses the address that a lead has now, and tells its story; a repetition changes nothing. Served by lead's primary key. */
export const suppressLead = async (
  db: Kysely<Database>,
  { workspace, lead }: Unsubscribing,
  reason: string,
): Promise<{ at: Instant } | null> => {
  const { rows } = await sql<{ at: Instant }>`
    with added as (
      insert into suppression (workspace_id, address, reason)
      select workspace_id, lower(email), ${reason} from lead
      where workspace_id = ${workspace} and shard = ripen_shard(${lead}::uuid) and id = ${lead} and email is not null
      on conflict do nothing returning created_at
    ), told as (
      insert into history (workspace_id, shard, lead_id, at, what, said)
      select ${workspace}, ripen_shard(${lead}::uuid), ${lead}, created_at, 'changed', 'Unsubscribed: no mail is sent any more' from added
    )
    select created_at as at from added`.execute(db);
  return rows[0] ?? null;
};
