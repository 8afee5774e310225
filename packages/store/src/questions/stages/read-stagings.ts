import { type Handoff, type Instant, type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { handoffInTurn } from '../../turns/read/read-handoffs.ts';

/** How a lead stands in the life cycle: since when it is in its stage, and its open handoff, or else the last. */
export interface Staging {
  stageSince: Instant | undefined;
  handoff: Handoff | undefined;
}

/** How leads stand in the life cycle, as their turns would read it. Served by stage_move's primary key and handoff_by_lead; locks nothing. */
export const readStagings = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  leads: readonly LeadId[],
): Promise<Map<LeadId, Staging>> => {
  const given = sql`unnest(${leads.map(shardOf)}::smallint[], ${[...leads]}::uuid[]) given (shard, lead)`;
  const { rows: stays } = await sql<{ lead: LeadId; at: Instant }>`
    select given.lead, m.at from ${given} cross join lateral (
      select at from stage_move where workspace_id = ${workspace} and shard = given.shard and lead_id = given.lead
      order by seq desc limit 1) m`.execute(db);
  const { rows: handed } = await sql<Omit<Handoff, 'among'>>`
    select ${handoffInTurn} from ${given} cross join lateral (
      select * from handoff where workspace_id = ${workspace} and shard = given.shard and lead_id = given.lead
      order by status = 'open' desc, made_at desc limit 1) h`.execute(db);
  const since = new Map(stays.map(({ lead, at }) => [lead, at]));
  const handoffs = new Map(handed.map((row) => [row.lead, { ...row, among: [] }]));
  return new Map(leads.map((lead) => [lead, { stageSince: since.get(lead), handoff: handoffs.get(lead) }]));
};
