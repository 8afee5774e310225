import { type BothTallies, shardCount } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { backtestColumns, type BacktestRow } from './backtest-row.ts';

/** A backtest with what it tries. */
export interface WholeBacktest extends BacktestRow {
  document: WorkflowDocument;
  published: WorkflowDocument | null;
}

/** Backtests that are taken up by turns, at most. */
const atOnce = 8;

/**
 * The backtests that are under way, oldest first; one that waits is begun, with a part for each shard that has leads,
 * and tallies of nobody. Served by backtest_unfinished and lead_pkey; locks the waiting rows, passing over those that
 * another worker begins.
 */
export const nextBacktests = async (db: Kysely<Database>, blank: BothTallies): Promise<WholeBacktest[]> => {
  await begin(db, blank);
  const { rows } = await sql<WholeBacktest>`
    select ${backtestColumns}, backtest.document, backtest.published from backtest
    where state in ('queued', 'running') and state = 'running' order by created_at limit ${atOnce}`.execute(db);
  return rows;
};

const begin = (db: Kysely<Database>, blank: BothTallies): Promise<unknown> =>
  sql`
    with waiting as (
      select workspace_id, id, segment_id from backtest where state in ('queued', 'running') and state = 'queued'
      order by created_at limit ${atOnce} for update skip locked
    ), counted as (
      select w.workspace_id, w.id, s.shard, case when w.segment_id is null
          then (select count(*) from lead l where l.workspace_id = w.workspace_id and l.shard = s.shard)
          else (select count(*) from segment_member m
            where m.workspace_id = w.workspace_id and m.shard = s.shard and m.segment_id = w.segment_id) end as leads
      from waiting w cross join generate_series(0, ${shardCount - 1}) as s (shard)
    ), parts as (
      insert into backtest_part (workspace_id, backtest_id, shard, after, tallies)
      select workspace_id, id, shard, '00000000-0000-0000-0000-000000000000', ${JSON.stringify(blank)}::jsonb
      from counted where leads > 0
    )
    update backtest b set state = 'running', total = (select coalesce(sum(c.leads), 0) from counted c where c.workspace_id = b.workspace_id and c.id = b.id)
    from waiting w where b.workspace_id = w.workspace_id and b.id = w.id`.execute(db);
