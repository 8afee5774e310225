import type { EffectOutcome, LeadId, RunId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';

/** The outcome of an effect, on its way to its lead. */
export interface LeadOutcome extends EffectOutcome {
  workspace: WorkspaceId;
  lead: LeadId;
  run: RunId;
  node: string;
  visit: number;
}

/** Gives leads the outcomes of their effects as signals, in the transaction that settles them. */
export const signalOutcomes = async (
  trx: Transaction<Database>,
  shard: number,
  outcomes: readonly (Omit<LeadOutcome, 'state'> & { state: string })[],
): Promise<void> => {
  if (outcomes.length === 0) return;
  const bodies = outcomes.map(({ run, node, visit, state, detail, data }) =>
    JSON.stringify({ run, node, visit, outcome: { state, detail, ...(data === undefined ? {} : { data }) } }),
  );
  await sql`
    insert into signal (workspace_id, shard, lead_id, kind, body, at)
    select workspace_id, ${shard}, lead_id, 'settled', body, clock_timestamp()
    from unnest(${outcomes.map(({ workspace }) => workspace)}::uuid[], ${outcomes.map(({ lead }) => lead)}::uuid[], ${bodies}::jsonb[]) as o (workspace_id, lead_id, body)`.execute(
    trx,
  );
};
