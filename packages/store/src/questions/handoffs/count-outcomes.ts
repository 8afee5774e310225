import { type LeadId, type OutcomeId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** How many of these outcomes are stored already. Served by outcome's primary key; locks nothing. */
export const countOutcomes = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  outcomes: readonly { lead: LeadId; id: OutcomeId }[],
): Promise<number> => {
  const asked = outcomes.map(({ lead, id }) => ({ shard: shardOf(lead), lead, id }));
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from json_to_recordset(${JSON.stringify(asked)}::json) x(shard smallint, lead uuid, id uuid)
    cross join lateral (select from outcome
      where workspace_id = ${workspace} and shard = x.shard and lead_id = x.lead and outcome.id = x.id limit 1) known`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
};
