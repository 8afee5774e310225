import type { LeadId, Standing } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Share } from '../batch.ts';
import { leadsOf } from './leads-of.ts';

/** Where leads stand in the scoring models; those that never got points are left out. Served by the primary key. */
export const readStandings = async (
  trx: Transaction<Database>,
  shard: number,
  shares: readonly Pick<Share, 'workspace' | 'turns'>[],
): Promise<Map<LeadId, Standing>> => {
  if (shares.length === 0) return new Map();
  const { rows } = await sql<{ lead: LeadId; models: Standing['models'] }>`
    select s.lead_id as lead, s.models from ${leadsOf(shares)}
    join standing s on s.workspace_id = b.workspace and s.shard = ${shard} and s.lead_id = b.lead`.execute(trx);
  return new Map(rows.map(({ lead, models }) => [lead, { models }]));
};
