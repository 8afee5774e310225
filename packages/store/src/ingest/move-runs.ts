import { type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';

/** A lead without an external id that turned out to be another one. */
export interface Merging {
  from: LeadId;
  into: LeadId;
}

const reason = 'The lead turned out to be another, which takes its own way';

/**
 * Moves a lead's runs, with what they decided and sent, to another lead, and cancels those under way; says how many. An
 * effect that is being handed over stays where it is until it settles; one that nobody took up yet is skipped.
 */
export const moveRuns = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { from, into }: Merging,
): Promise<number> => {
  const [was, is] = [shardOf(from), shardOf(into)];
  const old = sql`workspace_id = ${workspace} and shard = ${was}`;
  const underWay = sql`status in ('waiting', 'parked')`;
  const { rows } = await sql<{ cancelled: number }>`
    with walked as (select id, node, visit, steps, ${underWay} as cancelled from run where ${old} and lead_id = ${from}),
      steps as (update journal set shard = ${is} where ${old} and run_id in (select id from walked)),
      last_steps as (
        insert into journal (workspace_id, shard, run_id, step, visit, node, kind, at, said)
        select ${workspace}, ${is}, id, steps + 1, visit, node, 'cancelled', clock_timestamp(), ${`Cancelled: ${reason}`} from walked where cancelled),
      mails as (update message set shard = ${is}, lead_id = ${into} where ${old} and run_id in (select id from walked)),
      effects as (
        update effect set shard = ${is}, lead_id = ${into},
          state = case state when 'intent' then 'skipped' else state end,
          detail = case state when 'intent' then ${reason} else detail end,
          settled_at = coalesce(settled_at, clock_timestamp()), due_at = null, body = null
        where ${old} and run_id in (select id from walked) and state <> 'handing over'),
      runs as (
        update run set shard = ${is}, lead_id = ${into}, wake_at = null, port = null, asked = false, held = false,
          steps = steps + (${underWay})::int,
          ended_at = coalesce(ended_at, clock_timestamp()),
          reason = case when ${underWay} then ${reason} else reason end,
          status = case when ${underWay} then 'cancelled' else status end
        where ${old} and lead_id = ${from})
    select count(*) filter (where cancelled) as cancelled from walked`.execute(trx);
  return rows[0]?.cancelled ?? 0;
};
