import { type Lead, type LeadEvent, type LeadId, type SegmentId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A lead with its past: what happened, oldest first, and the segments it is in. */
export interface LeadPast {
  lead: Lead;
  events: LeadEvent[];
  segments: SegmentId[];
}

/** As turns see it: what lies before a lead's newest thousand events isn't looked at. */
const limit = 1_000;

/** A lead with its past; undefined when there is no such lead. Served by the primary keys and event_by_lead; locks nothing. */
export const readPast = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  id: LeadId,
): Promise<LeadPast | undefined> => {
  const mine = sql`workspace_id = ${workspace} and shard = ${shardOf(id)}`;
  const { rows } = await sql<Lead>`
    select id, workspace_id as workspace, external_id as "externalId", email, fields, field_times as "fieldTimes",
      to_json(tags) as tags, consents, timezone, stage, dimensions, created_at as "createdAt"
    from lead where ${mine} and id = ${id}`.execute(db);
  const [lead] = rows;
  if (lead === undefined) return undefined;
  const events = await sql<LeadEvent>`
    select message_id as id, name, properties, occurred_at as "occurredAt", received_at as "receivedAt" from event
    where ${mine} and lead_id = ${id} order by occurred_at desc limit ${limit}`.execute(db);
  const segments = await sql<{ id: SegmentId }>`
    select segment_id as id from segment_member where ${mine} and lead_id = ${id}`.execute(db);
  return { lead, events: events.rows.toReversed(), segments: segments.rows.map(({ id: segment }) => segment) };
};
