import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/** In how many milliseconds of the database's clock the next effect of a shard is due, attempts in hand included; null for never. Served by effect_due. */
export const nextEffectIn = async (db: Kysely<Database>, shard: number): Promise<number | null> => {
  const { rows } = await sql<{ milliseconds: number | null }>`
    select (extract(epoch from min(due_at) - clock_timestamp()) * 1000)::float8 as milliseconds
    from effect where shard = ${shard} and due_at is not null and not held`.execute(db);
  const milliseconds = rows[0]?.milliseconds ?? null;
  return milliseconds === null ? null : Math.max(0, Math.ceil(milliseconds));
};
