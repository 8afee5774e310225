import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** How long what was found is kept. */
const days = 14;
/** Leads whose findings go in one statement. */
const atOnce = 5_000;

/**
 * Removes backtests that ended more than fourteen days ago, and what was found of leads by those that were cancelled or
 * failed: thousands of leads at a time, and a backtest once none of its leads is left. Served by backtest_finished and
 * backtest_lead_by_backtest; locks what it removes.
 */
export const forgetBacktests = async (db: Kysely<Database>): Promise<void> => {
  let found = true;
  while (found) found = await forgetSome(db);
};

/** Whether there were leads to forget: then there may be more, and their backtests are left. */
const forgetSome = async (db: Kysely<Database>): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    with over as (
      select workspace_id, id, finished_at < clock_timestamp() - ${days} * interval '1 day' as old from backtest
      where finished_at is not null and (state in ('cancelled', 'failed') or finished_at < clock_timestamp() - ${days} * interval '1 day')
    ), leads as (
      select l.ctid as place from over o
      join backtest_lead l on l.workspace_id = o.workspace_id and l.backtest_id = o.id limit ${atOnce}
    ), gone as (
      delete from backtest_lead where ctid = any(array(select place from leads))
    ), parts as (
      delete from backtest_part p using over o where p.workspace_id = o.workspace_id and p.backtest_id = o.id
    ), forgotten as (
      delete from backtest b using over o
      where b.workspace_id = o.workspace_id and b.id = o.id and o.old
        and not exists (select from backtest_lead l where l.workspace_id = o.workspace_id and l.backtest_id = o.id)
    )
    select exists (select from leads) as found`.execute(db);
  return rows[0]?.found ?? false;
};
