import { type Instant, type Json, type LeadId, type RunId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/**
 * A line of a lead's story, raw. `what` tells lines of a source apart: the type of an event, the kind of a journal line's
 * node, the state of a message's effect, a run's status, a ledger line's dimension; `text` is the line's own words, `key` where it stands.
 */
export interface TimelineLine {
  source: 'event' | 'entered' | 'journal' | 'message' | 'points' | 'history' | 'over';
  at: Instant;
  what: string;
  text: string | null;
  run: RunId | null;
  workflow: string | null;
  detail: Json;
  key: TimelineKey;
}

/** Where a line stands in the story: its time to the microsecond, then causes before what came of them. */
export type TimelineKey = [at: string, rank: number, tie: string];

interface Page {
  lead: LeadId;
  after: TimelineKey | null;
  limit: number;
}

/**
 * A page of a lead's story, newest first. Entry, exit and cancellation are told by the lines of the run itself, and a
 * mail that was handed over by its message. Served by event_by_lead, run_by_lead, message_by_lead and the primary keys
 * of journal, ledger and history; locks nothing.
 */
export const readTimeline = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { lead, after, limit }: Page,
): Promise<TimelineLine[]> => {
  const [at, rank, tie] = after ?? ['infinity', 0, ''];
  const part = (lines: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
    select * from (${lines}) line (source, at, rank, tie, what, text, run, workflow, detail)
    where at <= ${at}::timestamptz and (at, rank, tie) < (${at}::timestamptz, ${rank}::int, ${tie}::text collate "C")
    order by at desc, rank desc, tie desc limit ${limit})`;
  const parts = sources(sql`${workspace}::uuid`, sql`${shardOf(lead)}::smallint`, sql`${lead}::uuid`).map(part);
  const { rows } = await sql<TimelineLine>`
    select source, at, what, text, run, workflow, detail, jsonb_build_array(at::text, rank, tie) as key
    from (${sql.join(parts, sql` union all `)}) line
    order by at desc, rank desc, tie desc limit ${limit}`.execute(db);
  return rows;
};

const sources = (
  workspace: RawBuilder<unknown>,
  shard: RawBuilder<unknown>,
  lead: RawBuilder<unknown>,
): RawBuilder<unknown>[] => {
  const mine = (table: string) =>
    sql`${sql.ref(`${table}.workspace_id`)} = ${workspace} and ${sql.ref(`${table}.shard`)} = ${shard} and ${sql.ref(`${table}.lead_id`)} = ${lead}`;
  const flow = sql`join workflow on workflow.workspace_id = run.workspace_id and workflow.id = run.workflow_id`;
  const place = sql`jsonb_build_object('workflow', run.workflow_id, 'version', run.version)`;
  return [
    sql`select 'event', occurred_at, 0, message_id collate "C", type, name, null::uuid, null::text, properties
        from event where ${mine('event')}`,
    sql`select 'entered', run.started_at, 1, run.id::text collate "C", run.status, run.event ->> 'name', run.id, workflow.name, ${place}
        from run ${flow} where ${mine('run')}`,
    sql`select 'journal', journal.at, 2, (run.id || lpad(journal.step::text, 9, '0')) collate "C", journal.kind, journal.said,
          run.id, workflow.name, ${place} || jsonb_build_object('node', journal.node, 'port', journal.port)
        from run ${flow}
        join journal on journal.workspace_id = run.workspace_id and journal.shard = run.shard and journal.run_id = run.id
        where ${mine('run')} and journal.kind not in ('entry', 'exit', 'cancelled')
          and not (journal.kind = 'send-email' and journal.port is not null and exists (
            select from effect where effect.workspace_id = run.workspace_id and effect.shard = run.shard and effect.run_id = run.id
              and effect.node = journal.node and effect.visit = journal.visit and effect.state = 'sent'))`,
    sql`select 'message', message.at, 3, message.id::text collate "C", effect.state, message.subject, run.id, workflow.name,
          jsonb_build_object('message', message.id, 'to', message.recipient, 'node', message.node)
        from message
        join effect on effect.workspace_id = message.workspace_id and effect.shard = message.shard and effect.run_id = message.run_id
          and effect.node = message.node and effect.visit = message.visit
        join run on run.workspace_id = message.workspace_id and run.shard = message.shard and run.id = message.run_id
        ${flow}
        where message.workspace_id = ${workspace} and message.lead_id = ${lead}`,
    sql`select 'points', ledger.at, 4, lpad(ledger.seq::text, 19, '0') collate "C", ledger.dimension, ledger.reason, null::uuid, workflow.name,
          jsonb_build_object('points', ledger.points, 'workflow', ledger.model, 'version', ledger.version, 'node', ledger.node)
        from ledger
        left join workflow on workflow.workspace_id = ledger.workspace_id and workflow.id = ledger.model
        where ${mine('ledger')}`,
    sql`select 'history', at, 5, lpad(seq::text, 19, '0') collate "C", what, said, null::uuid, null::text, jsonb_build_object('what', what)
        from history where ${mine('history')}`,
    sql`select 'over', run.ended_at, 6, run.id::text collate "C", run.status, run.reason, run.id, workflow.name, ${place}
        from run ${flow} where ${mine('run')} and run.ended_at is not null`,
  ];
};
