import { type LeadId, shardOf, type Standing, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Where leads stand in the scoring models; those that never got points are left out. Served by the primary key; locks nothing. */
export const readStandingsOf = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  leads: readonly LeadId[],
): Promise<Map<LeadId, Standing>> => {
  const { rows } = await sql<{ lead: LeadId; models: Standing['models'] }>`
    select s.lead_id as lead, s.models from unnest(${[...leads]}::uuid[], ${leads.map(shardOf)}::smallint[]) x(lead, shard)
    join standing s on s.workspace_id = ${workspace} and s.shard = x.shard and s.lead_id = x.lead`.execute(db);
  return new Map(rows.map(({ lead, models }) => [lead, { models }]));
};
