import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { ClaimedEffect } from './claimed-effect.ts';

/**
 * Keeps what an attempt is about to say, until the effect is settled, so that the next one says the same. False when the
 * attempt was given up meanwhile, and then nothing may be said. Served by the primary key.
 */
export const keepBody = async (db: Kysely<Database>, effect: ClaimedEffect, body: string): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update effect set body = ${body}
    where workspace_id = ${effect.workspace} and shard = ${effect.shard} and run_id = ${effect.run} and node = ${effect.node} and visit = ${effect.visit}
      and state = 'handing over' and attempts = ${effect.attempt}`.execute(db);
  return numAffectedRows === 1n;
};
