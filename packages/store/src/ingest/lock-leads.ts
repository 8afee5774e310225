import type { LeadId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { uuids } from '../turns/write/array-text.ts';

/**
 * Waits until nobody else feeds these leads, and keeps others from it until the transaction ends: so the numbers of a
 * lead's signals follow their commits. Taken after the locks of names and shards, always in the same order.
 */
export const lockLeads = async (trx: Transaction<Database>, leads: readonly LeadId[]): Promise<void> => {
  await sql`
    select pg_advisory_xact_lock(2, key)
    from (select distinct hashtext(lead::text) as key from unnest(${uuids(leads)}::uuid[]) lead order by 1) keys`.execute(
    trx,
  );
};
