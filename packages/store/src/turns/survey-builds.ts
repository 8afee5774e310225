import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/** The shards in which segments are being built. Served by segment_build_left; locks nothing. */
export const surveyBuilds = async (db: Kysely<Database>): Promise<number[]> => {
  const { rows } = await sql<{ shard: number }>`
    select distinct shard::int as shard from segment_build where after is not null order by 1`.execute(db);
  return rows.map(({ shard }) => shard);
};
