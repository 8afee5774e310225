import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

// Days for which counts are told one by one, today among them.
const countedDays = 31;

const atOnce = 20_000;

/**
 * Adds up counts of days that are over: those of all shards to one, and those older than the days that are told to one for
 * each way. Nothing that turns count now is touched; one at a time, whoever comes second does nothing. Served by node_count_by_day.
 */
export const foldCounts = async (db: Kysely<Database>): Promise<void> => {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(7370, 1) as mine`.execute(trx);
    if (rows[0]?.mine !== true) return;
    // Two days: it may still be the day before somewhere.
    await sql`
      with today as (select (now() at time zone 'utc')::date as day),
      over as (
        delete from node_count where ctid in (
          select node_count.ctid from node_count, today
          where node_count.day > '1970-01-01' and node_count.day < today.day - 2
            and (node_count.shard >= 0 or node_count.day < today.day - ${countedDays + 1}::int)
          limit ${atOnce})
        returning *)
      insert into node_count (workspace_id, workflow_id, version, node, port, day, shard, passed)
      select workspace_id, workflow_id, version, node, port,
        case when over.day < today.day - ${countedDays + 1}::int then '1970-01-01' else over.day end, -1, sum(passed)
      from over, today group by 1, 2, 3, 4, 5, 6
      on conflict (workspace_id, workflow_id, version, node, port, day, shard)
      do update set passed = node_count.passed + excluded.passed`.execute(trx);
  });
};
