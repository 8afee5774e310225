import { type Instant, type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Since when leads are in their stages, as their turns would read it. Served by stage_move's primary key; locks nothing. */
export const readStaysOf = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  leads: readonly LeadId[],
): Promise<Map<LeadId, Instant>> => {
  const { rows } = await sql<{ lead: LeadId; at: Instant }>`
    select given.lead, m.at
    from unnest(${leads.map(shardOf)}::smallint[], ${[...leads]}::uuid[]) given (shard, lead) cross join lateral (
      select at from stage_move where workspace_id = ${workspace} and shard = given.shard and lead_id = given.lead
      order by seq desc limit 1) m`.execute(db);
  return new Map(rows.map(({ lead, at }) => [lead, at]));
};
