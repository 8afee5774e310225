import type { Handoff, LeadId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import { handoffState } from '../../questions/handoffs/handoff-state.ts';
import type { Database } from '../../tables.ts';
import type { Share } from '../batch.ts';
import { leadsOf } from './leads-of.ts';

/** The open handoff of each lead, or else the last, whatever came of it; leads that were never handed over are left out. Served by handoff_by_lead. */
export const readHandoffs = async (
  trx: Transaction<Database>,
  shard: number,
  shares: readonly Pick<Share, 'workspace' | 'turns'>[],
): Promise<Map<LeadId, Handoff>> => {
  if (shares.length === 0) return new Map();
  const { rows } = await sql<Omit<Handoff, 'among'>>`
    select ${handoffState} from ${leadsOf(shares)} cross join lateral (
      select * from handoff where workspace_id = b.workspace and shard = ${shard} and lead_id = b.lead
      order by status = 'open' desc, made_at desc limit 1) h`.execute(trx);
  return new Map(rows.map((row) => [row.lead, { ...row, among: [] }]));
};
