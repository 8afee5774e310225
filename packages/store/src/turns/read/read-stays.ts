import type { Instant, LeadId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Share } from '../batch.ts';
import { leadsOf } from './leads-of.ts';

/** Since when leads are in their stages. Served by stage_move's primary key. */
export const readStays = async (
  trx: Transaction<Database>,
  shard: number,
  shares: readonly Pick<Share, 'workspace' | 'turns'>[],
): Promise<Map<LeadId, Instant>> => {
  if (shares.length === 0) return new Map();
  const { rows } = await sql<{ lead: LeadId; at: Instant }>`
    select b.lead, m.at from ${leadsOf(shares)} cross join lateral (
      select at from stage_move where workspace_id = b.workspace and shard = ${shard} and lead_id = b.lead
      order by seq desc limit 1) m`.execute(trx);
  return new Map(rows.map(({ lead, at }) => [lead, at]));
};
