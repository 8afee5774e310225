import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';

/** Gives so many leads an event each that waits for their turn. */
export const giveEvents = (pool: Pool, count: number): Promise<unknown> =>
  pool.query(
    `insert into signal (workspace_id, shard, lead_id, kind, body, at)
     select workspace_id, shard, id, 'event', jsonb_build_object('event', jsonb_build_object('id', id || clock_timestamp()::text,
       'name', 'Viewed Pricing', 'properties', '{"plan": "team"}'::jsonb, 'occurredAt', floor(extract(epoch from now()) * 1000),
       'receivedAt', floor(extract(epoch from now()) * 1000))), now() from lead limit $1`,
    [count],
  );

/** Waits until no event waits for a turn, looking so often, in milliseconds. */
export const awaitTaken = async (pool: Pool, every = 20): Promise<void> => {
  for (;;) {
    const { rows } = await pool.query<{ left: boolean }>('select exists (select from signal) as left');
    if (!rows[0]?.left) return;
    await sleep(every);
  }
};
