import type { Instant, LeadId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Share } from '../batch.ts';
import { leadsOf } from './leads-of.ts';

/** When the alarms of leads ring; those without one are left out. Served by the primary key. */
export const readAlarms = async (
  trx: Transaction<Database>,
  shard: number,
  shares: readonly Pick<Share, 'workspace' | 'turns'>[],
): Promise<Map<LeadId, Instant>> => {
  if (shares.length === 0) return new Map();
  const { rows } = await sql<{ lead: LeadId; at: Instant }>`
    select a.lead_id as lead, a.rings_at as at from ${leadsOf(shares)}
    join alarm a on a.workspace_id = b.workspace and a.shard = ${shard} and a.lead_id = b.lead`.execute(trx);
  return new Map(rows.map(({ lead, at }) => [lead, at]));
};
