import { type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { lockShard } from '../../definitions/lock-shard.ts';
import { lockLeads } from '../../ingest/lock-leads.ts';
import type { Database } from '../../tables.ts';

/**
 * Erases a lead and all that is known of it, in one transaction: what it did, its runs and what they decided and sent,
 * its way through the stages, its handoffs and outcomes, its mails in the built-in mailbox, and stored answers that show it. Addresses that may not be written to stay so.
 * False when there is no such lead. Served by primary keys, event_by_lead, lead_identity_by_lead and message_by_lead;
 * the mailbox and the stored answers are searched through. Locks the lead's shard.
 */
export const eraseLead = (db: Kysely<Database>, workspace: WorkspaceId, lead: LeadId): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const shard = shardOf(lead);
    await lockShard(trx, shard);
    await lockLeads(trx, [lead]);
    const mine = sql`workspace_id = ${workspace} and shard = ${shard} and lead_id = ${lead}`;
    const { rows } = await sql<{ id: LeadId }>`
      with runs as (select id from run where ${mine}),
        journals as (delete from journal where workspace_id = ${workspace} and shard = ${shard} and run_id in (select id from runs)),
        handed as (delete from handoff where ${mine} returning id),
        effects as (delete from effect where ${mine} and run_id in (select id from runs union all select id from handed)),
        moved as (delete from stage_move where ${mine}),
        sold as (delete from outcome where ${mine}),
        messages as (delete from message where ${mine} returning message_id),
        caught as (
          delete from mailbox where workspace_id = ${workspace} and message_id in (select message_id from messages)),
        answers as (delete from idempotency where workspace_id = ${workspace} and position(${lead} in body::text) > 0),
        walked as (delete from run where ${mine}),
        did as (delete from event where ${mine}),
        pending as (delete from signal where ${mine}),
        parked as (delete from parked_signal where ${mine}),
        alarms as (delete from alarm where ${mine}),
        members as (delete from segment_member where ${mine}),
        points as (delete from ledger where ${mine}),
        stands as (delete from standing where ${mine}),
        story as (delete from history where ${mine}),
        tried as (delete from backtest_lead where ${mine}),
        names as (delete from lead_identity where workspace_id = ${workspace} and lead_id = ${lead})
      delete from lead where workspace_id = ${workspace} and shard = ${shard} and id = ${lead} returning id`.execute(
      trx,
    );
    return rows.length > 0;
  });
