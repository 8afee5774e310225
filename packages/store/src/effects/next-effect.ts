import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import { surveyEffects } from './survey-effects.ts';

/** In how many milliseconds of the database's clock the next effect of a shard for the named hands is due, attempts in hand included; null for never. Served by effect_due and effect_in_hand. */
export const nextEffectIn = async (
  db: Kysely<Database>,
  shard: number,
  hands: readonly string[],
): Promise<number | null> => {
  const { rows } = await sql<{ milliseconds: number | null }>`
    select (extract(epoch from min(due_at) - clock_timestamp()) * 1000)::float8 as milliseconds
    from effect where shard = ${shard} and state = 'handing over'`.execute(db);
  const waiting = (await surveyEffects(db, shard)).filter(({ hand }) => hands.includes(hand));
  const times = [rows[0]?.milliseconds ?? null, ...waiting.map(({ dueIn }) => dueIn)].filter((time) => time !== null);
  return times.length === 0 ? null : Math.max(0, Math.ceil(Math.min(...times)));
};
