import {
  type Instant,
  type JsonObject,
  type LeadEvent,
  type LeadId,
  type SegmentId,
  shardOf,
  type WorkspaceId,
} from '@ripen/domain';
import { mostEvents } from '@ripen/rules';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** What rules ask about some leads beside the leads themselves: their events of some names, and the segments they are in. */
export interface FactsAsked {
  leads: readonly LeadId[];
  events: readonly string[];
  segments: boolean;
}

/** Facts of one lead; its events oldest first, of each name as many as a rule looks at. */
export interface LeadFacts {
  events: LeadEvent[];
  segments: Set<SegmentId>;
}

/**
 * The facts that rules ask about some leads, for each of them. One statement for each kind of fact that is asked. Served
 * by event_by_lead and segment_member's primary key; locks nothing.
 */
export const readFacts = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  asked: FactsAsked,
): Promise<Map<LeadId, LeadFacts>> => {
  const facts = new Map(asked.leads.map((lead): [LeadId, LeadFacts] => [lead, { events: [], segments: new Set() }]));
  for (const { lead, ...event } of await readEvents(db, workspace, asked)) facts.get(lead)?.events.push(event);
  for (const { lead, segment } of await readSegments(db, workspace, asked)) facts.get(lead)?.segments.add(segment);
  return facts;
};

const given = (leads: readonly LeadId[]) =>
  sql`unnest(${leads.map(shardOf)}::smallint[], ${leads}::uuid[]) given (shard, lead)`;

type EventOfLead = LeadEvent & { lead: LeadId; properties: JsonObject; occurredAt: Instant };

const readEvents = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { leads, events }: FactsAsked,
): Promise<EventOfLead[]> => {
  if (events.length === 0) return [];
  const { rows } = await sql<EventOfLead>`
    select given.lead, known.* from ${given(leads)} cross join unnest(${events}::text[]) counted (name) cross join lateral (
      select message_id as id, name, properties, occurred_at as "occurredAt", received_at as "receivedAt" from event
      where workspace_id = ${workspace} and shard = given.shard and lead_id = given.lead and event.name = counted.name
      order by occurred_at desc, seq desc limit ${mostEvents}) known
    order by known."occurredAt"`.execute(db);
  return rows;
};

const readSegments = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { leads, segments }: FactsAsked,
): Promise<{ lead: LeadId; segment: SegmentId }[]> => {
  if (!segments) return [];
  const { rows } = await sql<{ lead: LeadId; segment: SegmentId }>`
    select given.lead, member.segment_id as segment
    from ${given(leads)}
    join segment_member member
      on member.workspace_id = ${workspace} and member.shard = given.shard and member.lead_id = given.lead`.execute(db);
  return rows;
};
