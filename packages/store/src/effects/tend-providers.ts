import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/**
 * Lets one waiting effect through to each provider whose time has come to be tried, whoever asks first, and frees those
 * whose provider is back or given up. The mail server is tried every minute, others less and less often, down to once in
 * half an hour. Gives the shards that have effects to carry out. Served by provider_probe and effect_blocked.
 */
export const tendProviders = async (db: Kysely<Database>): Promise<number[]> => {
  const freed = await sql<{ shard: number }>`
    update effect e set blocked_by = null
    from provider p
    where e.blocked_by is not null and p.workspace_id = e.workspace_id and p.name = e.blocked_by
      and (p.probe_at is null or p.given_up_at is not null)
    returning e.shard`.execute(db);
  const probing = await sql<{ shard: number | null }>`
    with due as (
      select workspace_id, name from provider
      where probe_at <= clock_timestamp() and given_up_at is null order by probe_at limit 100 for update skip locked
    ), chosen as (
      select due.workspace_id, due.name, b.shard, b.run_id, b.node, b.visit
      from due left join lateral (
        select shard, run_id, node, visit from effect e
        where e.workspace_id = due.workspace_id and e.blocked_by = due.name and not e.held
        order by e.due_at limit 1) b on true
    ), freed as (
      update effect e set blocked_by = null, due_at = least(e.due_at, clock_timestamp()) from chosen c
      where e.workspace_id = c.workspace_id and e.shard = c.shard and e.run_id = c.run_id and e.node = c.node and e.visit = c.visit
    )
    update provider p set
      probe_run = c.run_id,
      probes = p.probes + 1,
      failures = case when c.run_id is null then least(p.failures, 4) else p.failures end,
      probe_at = case when c.run_id is null then null
                      when p.name = 'send-email' then clock_timestamp() + interval '1 minute'
                      else clock_timestamp() + least(power(2, least(p.probes, 5)) * interval '1 minute', interval '30 minutes') end
    from chosen c where p.workspace_id = c.workspace_id and p.name = c.name
    returning c.shard`.execute(db);
  return [...new Set([...freed.rows, ...probing.rows].flatMap(({ shard }) => shard ?? []))];
};
