import { setTimeout as sleep } from 'node:timers/promises';
import { shardCount } from '@ripen/domain';
import type { Pool } from 'pg';

const isDue = async (pool: Pool, shard: number): Promise<boolean> => {
  const { rows } = await pool.query<{ due: boolean }>(
    `select exists (select from workspace w where exists (
       select from timer where shard = $1 and workspace_id = w.id and wake_at <= now())) as due`,
    [shard],
  );
  return rows[0]?.due ?? true;
};

/**
 * Waits until no run is due, where none falls due any more. Only the first shard that wasn't yet seen asleep is looked at:
 * who looks on takes as little as can be of what is measured.
 */
export const awaitAsleep = async (pool: Pool): Promise<void> => {
  for (let shard = 0; shard < shardCount; shard++) while (await isDue(pool, shard)) await sleep(50);
};
