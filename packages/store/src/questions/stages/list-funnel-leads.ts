import { type Instant, type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { leadColumns, leadName, type LeadRow } from '../leads/lead-row.ts';
import { type FigureName, type FiguresAsked, figures, judgedLeads } from './judged-leads.ts';
import { inSegment } from './read-funnel.ts';

/** Which number of a life cycle: how often leads came into a stage, how often they went on from it to another, or a figure. */
export type FunnelNumber = { stage: string; next: string | null } | { figure: FigureName };

/** Where a lead stands in such a list: its time to the microsecond, then its id. */
export type FunnelKey = [at: string, lead: LeadId];

/** The number whose leads are listed, and where to go on. */
export interface FunnelLeadsPage extends FiguresAsked {
  of: FunnelNumber;
  after: FunnelKey | null;
  limit: number;
}

/** A lead that a number counts, and when it came. */
export interface FunnelLead {
  lead: LeadRow;
  at: Instant;
  key: FunnelKey;
}

const counted = (workspace: WorkspaceId, page: FunnelLeadsPage): RawBuilder<unknown> => {
  const { of, from, to, segment } = page;
  if ('figure' in of)
    return sql`with ${judgedLeads(workspace, page)} select lead_id, at from judged where ${figures[of.figure]}`;
  const at = of.next === null ? sql`m.at` : sql`m.since`;
  const which =
    of.next === null ? sql`m.to_stage = ${of.stage}` : sql`m.from_stage = ${of.stage} and m.to_stage = ${of.next}`;
  return sql`select m.lead_id, ${at} as at from stage_move m
    where m.workspace_id = ${workspace} and ${which} ${inSegment(workspace, segment, sql`m.shard, m.lead_id`)}
      and ${at} >= to_timestamp(${from}::float8 / 1000) and ${at} < to_timestamp(${to}::float8 / 1000)`;
};

/**
 * The leads that a number of the life cycle counts, latest first; one that came twice is there twice. Served by
 * stage_move_by_time or stage_move_by_since, and lead's primary key; locks nothing.
 */
export const listFunnelLeads = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  page: FunnelLeadsPage,
): Promise<FunnelLead[]> => {
  const { after, limit } = page;
  const beyond = after === null ? sql`` : sql`where (at, lead_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  const { rows } = await sql<{ lead: LeadId; at: Instant; key: FunnelKey }>`
    select lead_id as lead, at, json_build_array(at::text, lead_id) as key from (${counted(workspace, page)}) counted
    ${beyond} order by counted.at desc, lead_id desc limit ${limit}`.execute(db);
  const leads = await leadsOf(
    db,
    workspace,
    rows.map(({ lead }) => lead),
  );
  return rows.flatMap(({ lead: id, at, key }) => {
    const lead = leads.get(id);
    return lead === undefined ? [] : [{ lead, at, key }];
  });
};

const leadsOf = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  ids: readonly LeadId[],
): Promise<Map<LeadId, LeadRow>> => {
  const rows = await db
    .selectFrom('lead')
    .select(leadColumns)
    .select(leadName.as('name'))
    .where('workspace_id', '=', workspace)
    .where(sql<boolean>`(shard, id) in (select * from unnest(${ids.map(shardOf)}::smallint[], ${[...ids]}::uuid[]))`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};
