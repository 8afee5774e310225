import { type Handoff, type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { handoffState } from './handoff-state.ts';

/** The open handoff of each lead, or else the last; those that were never handed over are left out. Served by handoff_by_lead; locks nothing. */
export const readHandoffsOf = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  leads: readonly LeadId[],
): Promise<Map<LeadId, Handoff>> => {
  const { rows } = await sql<Omit<Handoff, 'among'>>`
    select ${handoffState}
    from unnest(${leads.map(shardOf)}::smallint[], ${[...leads]}::uuid[]) given (shard, lead) cross join lateral (
      select * from handoff where workspace_id = ${workspace} and shard = given.shard and lead_id = given.lead
      order by status = 'open' desc, made_at desc limit 1) h`.execute(db);
  return new Map(rows.map((row) => [row.lead, { ...row, among: [] }]));
};
