import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { WaitingEffects } from './survey-effects.ts';

/** How far ahead places may be used, in milliseconds: what goes out within a second goes out together. */
const together = 1_000;

/**
 * Gives places to due intents whose hand has a pace, in their order, a thousand of each at most: no minute holds more of
 * them than the workspace allows, whoever asks and wherever. Those whose place is later wait for it and say so. Gives
 * how many wait now. Served by the primary key of sending_pace and by effect_due; locks the rows
 * of the paces and skips effects that others hold.
 */
export const paceEffects = async (
  trx: Transaction<Database>,
  shard: number,
  due: readonly WaitingEffects[],
): Promise<number> => {
  const paced = due.filter((one) => one.paced);
  if (paced.length === 0) return 0;
  // places given meanwhile are seen once these are locked
  await sql`select from sending_pace p where ${among(paced)} order by p.workspace_id, p.hand for update`.execute(trx);
  return givePlaces(trx, shard, paced);
};

const among = (paced: readonly WaitingEffects[]) => sql`(p.workspace_id, p.hand) in (
  select * from unnest(${paced.map(({ workspace }) => workspace)}::uuid[], ${paced.map(({ hand }) => hand)}::text[]))`;

// A gap of 61 seconds shared by as many as may go: with those that go together, a minute never holds one more.
const givePlaces = async (
  trx: Transaction<Database>,
  shard: number,
  paced: readonly WaitingEffects[],
): Promise<number> => {
  const { rows } = await sql<{ waiting: boolean }>`
    with now as materialized (select clock_timestamp() as at), pace as (
      select p.workspace_id, p.hand, p.per_minute, greatest(p.free_at, now.at) as first, interval '61 seconds' / p.per_minute as gap
      from sending_pace p cross join now
      where ${among(paced)}
    ), placed as (
      select e.*, p.per_minute, p.first + (row_number() over (partition by p.workspace_id, p.hand order by e.due_at) - 1) * p.gap as at
      from pace p cross join lateral (
        select workspace_id, run_id, node, visit, hand, due_at from effect
        where shard = ${shard} and workspace_id = p.workspace_id and effect.hand = p.hand
          and state = 'intent' and not held and blocked_by is null and due_at <= (select now.at from now) and slot_at is null
        order by due_at limit 1000 for update skip locked) e
    ), given as (
      update sending_pace s set free_at = p.first + p.gap * (select count(*) from placed where placed.workspace_id = p.workspace_id and placed.hand = p.hand)
      from pace p
      where s.workspace_id = p.workspace_id and s.hand = p.hand
    )
    update effect e set
      slot_at = p.at,
      due_at = case when p.at <= now.at + ${together} * interval '1 millisecond' then e.due_at else p.at end,
      detail = case when p.at <= now.at + ${together} * interval '1 millisecond' then e.detail
                    else 'waits for its place: ' || p.per_minute || ' a minute at most' end
    from placed p cross join now
    where e.workspace_id = p.workspace_id and e.shard = ${shard} and e.run_id = p.run_id and e.node = p.node and e.visit = p.visit
    returning e.due_at > now.at as waiting`.execute(trx);
  return rows.filter(({ waiting }) => waiting).length;
};
