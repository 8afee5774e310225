import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/** The shards in which sweeps are under way. Served by sweep_left; locks nothing. */
export const surveySweeps = async (db: Kysely<Database>): Promise<number[]> => {
  const { rows } = await sql<{ shard: number }>`
    select distinct shard::int as shard from sweep_shard where after is not null order by 1`.execute(db);
  return rows.map(({ shard }) => shard);
};
