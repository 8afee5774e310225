import type { LeadId } from '@ripen/domain';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { uuids } from '../turns/write/array-text.ts';

/** A select that waits for the locks of leads, always in the same order. */
export const leadLocks = (leads: readonly LeadId[]): RawBuilder<unknown> => sql`
  select pg_advisory_xact_lock(2, key)
  from (select distinct hashtext(lead::text) as key from unnest(${uuids(leads)}::uuid[]) lead order by 1) keys`;

/**
 * Waits until nobody feeds these leads, and keeps everybody from it until the transaction ends. Taken after the locks of
 * names and shards.
 */
export const lockLeads = async (trx: Transaction<Database>, leads: readonly LeadId[]): Promise<void> => {
  await leadLocks(leads).execute(trx);
};
