import { shardOf, type WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { mergeScores } from './merge-scores.ts';
import { type Merging, moveRuns } from './move-runs.ts';
import { tellMerged } from './tell-merged.ts';

/**
 * Makes one lead part of another: what it did, its names, points story, handoffs and outcomes become the other's; its runs are cancelled
 * there, its effects that nobody carries out yet are skipped, and it is deleted. The other lead hears of what it lacked.
 * The caller holds both shards. Found by primary keys, event_by_lead, run_by_lead and lead_identity_by_lead.
 */
export const mergeLead = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  merging: Merging,
): Promise<void> => {
  const { from, into } = merging;
  await moveWhatItDid(trx, workspace, merging);
  await moveSales(trx, workspace, merging);
  const cancelled = await moveRuns(trx, workspace, merging);
  await tellMerged(trx, workspace, { ...merging, cancelled });
  const old = sql`workspace_id = ${workspace} and shard = ${shardOf(from)}`;
  await sql`
    with names as (update lead_identity set lead_id = ${into} where workspace_id = ${workspace} and lead_id = ${from}),
      alarms as (delete from alarm where ${old} and lead_id = ${from}),
      tried as (delete from backtest_lead where ${old} and lead_id = ${from}),
      members as (delete from segment_member where ${old} and lead_id = ${from})
    delete from lead where ${old} and id = ${from}`.execute(trx);
  await mergeScores(trx, workspace, merging);
};

const moveWhatItDid = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { from, into }: Merging,
): Promise<void> => {
  const move = sql`set shard = ${shardOf(into)}, lead_id = ${into} where workspace_id = ${workspace} and shard = ${shardOf(from)} and lead_id = ${from}`;
  await sql`
    with events as (update event ${move}),
      signals as (update signal ${move}),
      parked as (update parked_signal ${move}),
      points as (update ledger ${move}),
      sold as (update outcome ${move})
    update history ${move}`.execute(trx);
};

// Both went their own way through the stages, and the one that stays goes on by its own. What sales answered is kept; an
// open handoff is taken back.
const moveSales = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { from, into }: Merging,
): Promise<void> => {
  const old = sql`workspace_id = ${workspace} and shard = ${shardOf(from)}`;
  await sql`
    with handed as (select id from handoff where ${old} and lead_id = ${from}),
      notices as (
        update effect set shard = ${shardOf(into)}, lead_id = ${into},
          state = case state when 'intent' then 'skipped' else state end,
          settled_at = coalesce(settled_at, clock_timestamp()), due_at = null
        where ${old} and run_id in (select id from handed) and state <> 'handing over'),
      moves as (delete from stage_move where ${old} and lead_id = ${from})
    update handoff set shard = ${shardOf(into)}, lead_id = ${into}, revision = revision + 1,
      answered_at = case status when 'open' then clock_timestamp() else answered_at end,
      reason = case status when 'open' then 'The lead became part of another' else reason end,
      status = case status when 'open' then 'withdrawn' else status end
    where ${old} and lead_id = ${from}`.execute(trx);
};
