import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/** Shards that have work now, for each chore. */
export interface DueShards {
  turns: number[];
  effects: number[];
}

/** Finds shards with signals, due runs, alarms that ring, due effects of the named hands, or lost attempts: one step in an index for each shard, whatever waits there. Served by the primary keys of signal and timer, by alarm_due, by effect_due and by effect_in_hand. */
export const surveyShards = async (
  db: Kysely<Database>,
  { shards, hands }: { shards: number; hands: readonly string[] },
): Promise<DueShards> => {
  const { rows } = await sql<{ shard: number; turns: boolean; effects: boolean }>`
    with workspaces as (select id from workspace), now as materialized (select clock_timestamp() as at),
      hands as (select unnest(${[...hands]}::text[]) as name)
    select s.shard::int as shard,
      exists (select from signal where shard = s.shard)
        or exists (select from workspaces w where exists (select from timer, now where shard = s.shard and workspace_id = w.id and wake_at <= now.at))
        or exists (select from workspaces w where exists (select from alarm, now where shard = s.shard and workspace_id = w.id and rings_at <= now.at)) as turns,
      exists (select from effect, now where shard = s.shard and state = 'handing over' and due_at <= now.at)
        or exists (select from workspaces w cross join hands h where exists (
          select from effect, now where shard = s.shard and workspace_id = w.id and hand = h.name and state = 'intent' and not held and blocked_by is null
            and due_at <= now.at)) as effects
    from generate_series(0, ${shards - 1}) as s (shard)`.execute(db);
  return {
    turns: rows.filter(({ turns }) => turns).map(({ shard }) => shard),
    effects: rows.filter(({ effects }) => effects).map(({ shard }) => shard),
  };
};
