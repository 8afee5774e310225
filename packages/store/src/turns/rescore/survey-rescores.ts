import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** The shards with leads whose points are to be given anew. Served by rescore_left; locks nothing. */
export const surveyRescores = async (db: Kysely<Database>): Promise<number[]> => {
  const { rows } = await sql<{ shard: number }>`
    select distinct shard::int as shard from rescore where after is not null order by 1`.execute(db);
  return rows.map(({ shard }) => shard);
};
