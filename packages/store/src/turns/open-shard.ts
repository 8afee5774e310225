import type { Instant } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';

// A worker that stops in the middle, paused or cut off, gives the shard back after this time, and its commit fails.
const session = (cutOffAfter: number) =>
  sql`set_config('synchronous_commit', 'on', true), set_config('idle_in_transaction_session_timeout', ${String(cutOffAfter)}, true)`;

/** Takes a shard's lock for this transaction and reads the one clock; null when another holds it or waits for it. */
export const tryShard = async (
  trx: Transaction<Database>,
  shard: number,
  cutOffAfter: number,
): Promise<Instant | null> => {
  const { rows } = await sql<{ got: boolean; now: Instant }>`
    select ${session(cutOffAfter)}, pg_try_advisory_xact_lock(1, ${shard}) as got, clock_timestamp() as now`.execute(
    trx,
  );
  const [row] = rows;
  return row?.got ? row.now : null;
};

/** Waits for a shard's lock, as long as the pool lets statements wait for locks, and then reads the one clock. */
export const waitForShard = async (
  trx: Transaction<Database>,
  shard: number,
  cutOffAfter: number,
): Promise<Instant> => {
  await sql`select ${session(cutOffAfter)}, pg_advisory_xact_lock(1, ${shard})`.execute(trx);
  const { rows } = await sql<{ now: Instant }>`select clock_timestamp() as now`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('the database told no time');
  return row.now;
};
