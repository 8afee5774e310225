import type { LeadId, Standing, WorkflowId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { In } from '../batch.ts';
import { jsons, uuids } from './array-text.ts';

/** Where a lead stands after its turn. */
export interface LeadStanding {
  lead: LeadId;
  standing: Standing;
}

/** A lead whose ledger in a model is about to be replaced. */
export interface Rescored {
  lead: LeadId;
  model: WorkflowId;
}

/** Stores where leads stand in the scoring models. Found by the primary key. */
export const writeStandings = async (
  trx: Transaction<Database>,
  shard: number,
  rows: readonly In<LeadStanding>[],
): Promise<void> => {
  if (rows.length === 0) return;
  await sql`
    insert into standing (workspace_id, shard, lead_id, models)
    select x.workspace, ${shard}, x.lead, x.models::jsonb
    from unnest(${uuids(rows.map(({ workspace }) => workspace))}::uuid[], ${uuids(rows.map(({ entry }) => entry.lead))}::uuid[],
      ${jsons(rows.map(({ entry }) => entry.standing.models))}::text[]) x(workspace, lead, models)
    on conflict (workspace_id, shard, lead_id) do update set models = excluded.models`.execute(trx);
};

/** Deletes what leads' ledgers say of models that gave their points anew. Found by the primary key. */
export const clearLedgers = async (
  trx: Transaction<Database>,
  shard: number,
  rows: readonly In<Rescored>[],
): Promise<void> => {
  if (rows.length === 0) return;
  await sql`
    delete from ledger l
    using unnest(${uuids(rows.map(({ workspace }) => workspace))}::uuid[], ${uuids(rows.map(({ entry }) => entry.lead))}::uuid[],
      ${uuids(rows.map(({ entry }) => entry.model))}::uuid[]) x(workspace, lead, model)
    where l.workspace_id = x.workspace and l.shard = ${shard} and l.lead_id = x.lead and l.model = x.model`.execute(
    trx,
  );
};
