import type { Json } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { ClaimedEffect } from './claimed-effect.ts';

/**
 * Reserves something for an effect, once: what `reserve` gives is kept with the effect in the same transaction, and an
 * attempt made again gets that. Served by effect's primary key; locks the effect's row first.
 */
export const inAnswer = <T extends Json>(
  db: Kysely<Database>,
  { workspace, shard, run, node, visit }: ClaimedEffect,
  reserve: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx) => {
    const mine = sql`workspace_id = ${workspace} and shard = ${shard} and run_id = ${run} and node = ${node} and visit = ${visit}`;
    const { rows } = await sql<{ answer: T | null }>`select answer from effect where ${mine} for update`.execute(trx);
    const kept = rows[0]?.answer ?? null;
    if (kept !== null) return kept;
    const answer = await reserve(trx);
    await sql`update effect set answer = ${JSON.stringify(answer)}::jsonb where ${mine}`.execute(trx);
    return answer;
  });
