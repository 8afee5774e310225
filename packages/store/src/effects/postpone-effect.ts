import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { ClaimedEffect } from './claimed-effect.ts';

/** When to try again, in milliseconds from now, why, and whether this attempt counts. */
export interface Postponement {
  after: number;
  detail: string;
  counts: boolean;
}

/** Puts an effect back for another attempt. Served by the primary key; an attempt that was given up meanwhile is left alone. */
export const postponeEffect = async (
  db: Kysely<Database>,
  effect: ClaimedEffect,
  { after, detail, counts }: Postponement,
): Promise<void> => {
  await sql`
    update effect set state = 'intent', detail = ${detail}, attempts = attempts - ${counts ? 0 : 1}::int,
      due_at = clock_timestamp() + ${Math.round(after)} * interval '1 millisecond'
    where workspace_id = ${effect.workspace} and shard = ${effect.shard} and run_id = ${effect.run} and node = ${effect.node} and visit = ${effect.visit}
      and state = 'handing over' and attempts = ${effect.attempt}`.execute(db);
};
