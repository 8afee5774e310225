import { type Instant, instant } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { ClaimedEffect } from './claimed-effect.ts';
import { inAnswer } from './in-answer.ts';

/** How many may pass in any span of that many milliseconds, a day at most. */
export interface Pace {
  count: number;
  milliseconds: number;
}

/**
 * Gives an effect's lead the first turn at a throttle that is free: no sooner than the turn before it, and no sooner than
 * a span after the turn `count` places back. So no span holds more than `count` turns, whoever asks and wherever. The
 * throttle is that of the workflow's node, in all versions. Served by the primary keys of throttle and throttle_slot and
 * by throttle_slot_by_time; locks the throttle's row.
 */
export const reserveSlot = async (db: Kysely<Database>, effect: ClaimedEffect, pace: Pace): Promise<Instant> =>
  instant(await inAnswer(db, effect, (trx) => nextSlot(trx, effect, pace)));

const nextSlot = async (
  trx: Transaction<Database>,
  { workspace, workflow: { id }, node }: ClaimedEffect,
  { count, milliseconds }: Pace,
): Promise<number> => {
  const place = sql`workspace_id = ${workspace} and workflow_id = ${id} and node = ${node}`;
  const { rows: counted } = await sql<{ given: number }>`
    insert into throttle (workspace_id, workflow_id, node, given) values (${workspace}, ${id}, ${node}, 1)
    on conflict (workspace_id, workflow_id, node) do update set given = throttle.given + 1 returning given`.execute(
    trx,
  );
  const given = counted[0]?.given ?? 1;
  const { rows } = await sql<{ at: number }>`
    insert into throttle_slot (workspace_id, workflow_id, node, place, at)
    select ${workspace}, ${id}, ${node}, ${given}, greatest(
      ceil(extract(epoch from clock_timestamp()) * 1000)::bigint,
      (select at from throttle_slot where ${place} and place = ${given}::bigint - 1),
      (select at + ${milliseconds}::bigint from throttle_slot where ${place} and place = ${given}::bigint - ${count}::bigint))
    returning at`.execute(trx);
  await sql`
    delete from throttle_slot where ${place} and at < (extract(epoch from clock_timestamp()) * 1000)::bigint - 86400000`.execute(
    trx,
  );
  const [slot] = rows;
  if (!slot) throw new Error('a slot was inserted and not returned');
  return Number(slot.at);
};
