import {
  type Instant,
  type Json,
  type Lead,
  type LeadEvent,
  type LeadId,
  type RecordedLead,
  type RecordedRun,
  shardOf,
  toIso,
  type WorkflowId,
  type WorkspaceId,
} from '@ripen/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { readRecordedMoves } from './read-recorded-moves.ts';

/** What to read of leads: their past in a period, as one workflow may have seen it. */
export interface RecordAsked {
  leads: readonly LeadId[];
  workflow: WorkflowId;
  /** Names of the events that something hears. */
  events: readonly string[];
  /** Whether points matter. */
  points: boolean;
  from: Instant;
  until: Instant;
}

/** What lies before a lead's newest events in the period isn't looked at. */
const limit = 2_000;

/**
 * What is recorded of leads, up to the end of a period, in the order of their ids; leads that aren't there are left out.
 * One statement for each kind of fact. Served by lead_pkey, event_by_lead, segment_member_pkey, run_by_lead,
 * stage_move_pkey and ledger_pkey; locks nothing.
 */
export const readRecordedLeads = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  asked: RecordAsked,
): Promise<RecordedLead[]> => {
  if (asked.leads.length === 0) return [];
  const mine = sql`${workspace} as workspace`;
  const given = sql`(select ${mine}, shard, id from unnest(${asked.leads.map(shardOf)}::smallint[], ${asked.leads}::uuid[]) g (shard, id)) as given`;
  const records = new Map<LeadId, Draft>();
  for (const lead of await readLeads(db, workspace, given)) records.set(lead.id, blank(lead));
  for (const { lead, type, ...event } of await readEvents(db, workspace, { given, ...asked }))
    if (type === 'identify') records.get(lead)?.told.push({ at: event.occurredAt, fields: event.properties });
    else if (type === 'track' || type === 'page' || type === 'screen') records.get(lead)?.events.push(event);
  for (const { lead, ...list } of await readLists(db, workspace, given)) records.get(lead)?.lists.push(list);
  for (const { lead, ...run } of await readRuns(db, workspace, { given, ...asked })) records.get(lead)?.runs.push(run);
  for (const { lead, ...move } of await readRecordedMoves(db, workspace, { given, ...asked }))
    records.get(lead)?.moves.push(move);
  for (const { lead, ...line } of asked.points ? await readPoints(db, workspace, { given, ...asked }) : [])
    records.get(lead)?.ledger.push(line);
  return [...records.values()];
};

type Draft = { [Part in keyof Omit<RecordedLead, 'lead'>]: RecordedLead[Part][number][] } & { lead: Lead };
type Of<Row> = Row & { lead: LeadId };
type Given = RawBuilder<unknown>;
type Asked = RecordAsked & { given: Given };

const blank = (lead: Lead): Draft => ({ lead, events: [], told: [], lists: [], runs: [], moves: [], ledger: [] });

const readLeads = async (db: Kysely<Database>, workspace: WorkspaceId, given: Given): Promise<Lead[]> => {
  const { rows } = await sql<Lead>`
    select l.id, l.workspace_id as workspace, l.external_id as "externalId", l.email, l.fields, l.field_times as "fieldTimes",
      to_json(l.tags) as tags, l.consents, l.timezone, l.stage, l.dimensions, l.score, l.band, l.created_at as "createdAt"
    from ${given} join lead l on l.workspace_id = ${workspace} and l.shard = given.shard and l.id = given.id
    order by l.id`.execute(db);
  return rows;
};

const readEvents = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { given, events, until }: Asked,
): Promise<Of<LeadEvent & { type: string; properties: Record<string, Json> }>[]> => {
  const names = [...new Set([...events, 'identify'])];
  const { rows } = await sql<Of<LeadEvent & { type: string }>>`
    select given.id as lead, happened.* from ${given} cross join lateral (
      select message_id as id, type, name, properties, occurred_at as "occurredAt", received_at as "receivedAt" from event
      where workspace_id = ${workspace} and shard = given.shard and lead_id = given.id and occurred_at <= ${toIso(until)}
        and name = any(${names}::text[])
      order by occurred_at desc limit ${limit}) happened
    order by happened."occurredAt"`.execute(db);
  return rows;
};

const readLists = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  given: Given,
): Promise<Of<RecordedLead['lists'][number]>[]> => {
  const { rows } = await sql<Of<RecordedLead['lists'][number]>>`
    select m.lead_id as lead, m.segment_id as segment, m.since from ${given}
    join segment_member m on m.workspace_id = ${workspace} and m.shard = given.shard and m.lead_id = given.id
    join segment s on s.workspace_id = ${workspace} and s.id = m.segment_id and s.rule is null
    order by m.since`.execute(db);
  return rows;
};

const readRuns = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { given, workflow, until }: Asked,
): Promise<Of<RecordedRun>[]> => {
  const { rows } = await sql<Of<RecordedRun>>`
    select r.lead_id as lead, r.started_at as "startedAt", r.ended_at as "endedAt", r.data,
      r.event is null and v.document @? '$.nodes[*].config.on ? (@ == "api" || @ == "schedule")' as started
    from ${given} join run r on r.workspace_id = ${workspace} and r.shard = given.shard and r.lead_id = given.id
      and r.workflow_id = ${workflow} and r.started_at <= ${toIso(until)}
    join workflow_version v on v.workspace_id = ${workspace} and v.workflow_id = r.workflow_id and v.version = r.version
    order by r.started_at`.execute(db);
  return rows;
};

const readPoints = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { given, from }: Asked,
): Promise<Of<RecordedLead['ledger'][number]>[]> => {
  const { rows } = await sql<Of<RecordedLead['ledger'][number]>>`
    select p.lead_id as lead, p.model, p.node, p.dimension, p.points, p.decay, coalesce(p.since, p.at) as since, p.at, p.event
    from ${given} join ledger p on p.workspace_id = ${workspace} and p.shard = given.shard and p.lead_id = given.id
      and p.at < ${toIso(from)}
    order by p.seq`.execute(db);
  return rows;
};
