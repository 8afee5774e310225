import { setTimeout as sleep } from 'node:timers/promises';
import { shardCount } from '@ripen/domain';
import type { Pool } from 'pg';

// One step in the index for each shard.
const someDue = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ due: boolean }>(`
    select exists (select from generate_series(0, ${shardCount - 1}) s(shard), workspace w where exists (
      select from timer where shard = s.shard and workspace_id = w.id and wake_at <= now())) as due`);
  return rows[0]?.due ?? true;
};

/** Waits until no run is due. */
export const awaitAsleep = async (pool: Pool): Promise<void> => {
  while (await someDue(pool)) await sleep(100);
};
