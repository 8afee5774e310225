import { shardOf, type WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { mergeScores } from './merge-scores.ts';
import { type Merging, moveRuns } from './move-runs.ts';
import { tellMerged } from './tell-merged.ts';

/**
 * Makes one lead part of another: what it did, its names, points and story become the other's; its runs are cancelled
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
      points as (update ledger ${move})
    update history ${move}`.execute(trx);
};
