import { type JsonObject, type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/**
 * All that is stored of one person, as JSON: the lead, the names programs know it by, its events, runs with their
 * journals, mails, points, story, way through the stages, handoffs, outcomes and segments. Undefined when there is no such lead. Served by the primary keys,
 * lead_identity_by_lead, event_by_lead, run_by_lead and message_by_lead; locks nothing.
 */
export const exportLead = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  lead: LeadId,
): Promise<JsonObject | undefined> => {
  const shard = shardOf(lead);
  const mine = sql`workspace_id = ${workspace} and shard = ${shard} and lead_id = ${lead}`;
  const journal = sql`(
    select coalesce(json_agg(json_build_object('step', step, 'visit', visit, 'node', node, 'kind', kind, 'port', port, 'at', at,
      'said', said, 'why', why) order by step), '[]')
    from journal where journal.workspace_id = run.workspace_id and journal.shard = run.shard and journal.run_id = run.id)`;
  const { rows } = await sql<{ all: JsonObject }>`
    select json_build_object(
      'exportedAt', clock_timestamp(),
      'lead', json_build_object('id', id, 'externalId', external_id, 'email', email, 'fields', fields, 'tags', tags, 'consents', consents, 'timezone', timezone,
        'stage', stage, 'score', score, 'band', band, 'dimensions', dimensions, 'createdAt', created_at, 'updatedAt', updated_at),
      'identities', (select coalesce(json_agg(json_build_object('kind', kind, 'value', value)), '[]')
        from lead_identity where workspace_id = ${workspace} and lead_id = ${lead}),
      'events', (select coalesce(json_agg(json_build_object('messageId', message_id, 'type', type, 'name', name, 'properties', properties,
        'occurredAt', occurred_at, 'receivedAt', received_at) order by seq), '[]') from event where ${mine}),
      'runs', (select coalesce(json_agg(json_build_object('id', id, 'workflow', workflow_id, 'version', version, 'status', status,
        'node', node, 'wakeAt', wake_at, 'event', event, 'data', data, 'startedAt', started_at, 'endedAt', ended_at, 'reason', reason,
        'journal', ${journal}) order by started_at, id), '[]') from run where ${mine}),
      'messages', (select coalesce(json_agg(json_build_object('id', id, 'run', run_id, 'node', node, 'from', sender, 'to', recipient,
        'subject', subject, 'html', html, 'at', at) order by at, id), '[]') from message where workspace_id = ${workspace} and lead_id = ${lead}),
      'ledger', (select coalesce(json_agg(json_build_object('at', at, 'points', points, 'dimension', dimension, 'reason', reason,
        'cut', cut, 'decay', decay, 'since', since, 'model', model, 'version', version, 'node', node, 'event', event) order by seq), '[]') from ledger where ${mine}),
      'history', (select coalesce(json_agg(json_build_object('at', at, 'what', what, 'said', said) order by seq), '[]') from history where ${mine}),
      'backtests', (select coalesce(json_agg(json_build_object('backtest', backtest_id, 'draft', draft, 'published', published)), '[]') from backtest_lead where ${mine}),
      'stages', (select coalesce(json_agg(json_build_object('from', from_stage, 'to', to_stage, 'at', at, 'by', by, 'why', why) order by seq), '[]')
        from stage_move where ${mine}),
      'handoffs', (select coalesce(json_agg(to_jsonb(handoff) - 'workspace_id' - 'shard' - 'lead_id' order by made_at), '[]') from handoff where ${mine}),
      'outcomes', (select coalesce(json_agg(to_jsonb(told) - 'workspace_id' - 'shard' - 'lead_id' order by told.at), '[]') from outcome told where ${mine}),
      'segments', (select coalesce(json_agg(json_build_object('segment', segment_id, 'since', since)), '[]') from segment_member where ${mine})
    ) as all
    from lead where workspace_id = ${workspace} and shard = ${shard} and id = ${lead}`.execute(db);
  return rows[0]?.all;
};
