import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';

/**
 * Waits for the lock of a shard and holds it until the transaction ends: what else writes to its leads waits meanwhile.
 * Several shards are locked in rising order, and before any workspace.
 */
export const lockShard = async (trx: Transaction<Database>, shard: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(1, ${shard})`.execute(trx);
};
