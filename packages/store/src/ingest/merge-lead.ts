import { bandOf, type Dimensions, scoreOf, shardOf, type WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
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
      members as (delete from segment_member where ${old} and lead_id = ${from})
    delete from lead where ${old} and id = ${from}`.execute(trx);
  await sumScore(trx, workspace, merging);
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

// The score is the sum of the ledger, which just grew.
const sumScore = async (trx: Transaction<Database>, workspace: WorkspaceId, { into }: Merging): Promise<void> => {
  const mine = sql`workspace_id = ${workspace} and shard = ${shardOf(into)}`;
  const { rows } = await sql<{ dimensions: Dimensions }>`
    select coalesce(jsonb_object_agg(dimension, points), '{}') as dimensions
    from (select dimension, sum(points) as points from ledger where ${mine} and lead_id = ${into} group by dimension) sums`.execute(
    trx,
  );
  const dimensions = rows[0]?.dimensions ?? {};
  const score = scoreOf(dimensions);
  await sql`
    update lead set dimensions = ${JSON.stringify(dimensions)}, score = ${score}, band = ${bandOf(score)}, updated_at = clock_timestamp()
    where ${mine} and id = ${into}`.execute(trx);
};
