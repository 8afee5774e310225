import type { LeadId, SegmentId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Share } from '../batch.ts';
import { groupBy } from '../group-by.ts';
import { leadsOf } from './leads-of.ts';

/** The segments that leads are in. Served by the primary key. */
export const readSegments = async (
  trx: Transaction<Database>,
  shard: number,
  shares: readonly Pick<Share, 'workspace' | 'turns'>[],
): Promise<Map<LeadId, Set<SegmentId>>> => {
  if (shares.length === 0) return new Map();
  const { rows } = await sql<{ lead: LeadId; segment: SegmentId }>`
    select m.lead_id as lead, m.segment_id as segment from ${leadsOf(shares)}
    join segment_member m on m.workspace_id = b.workspace and m.shard = ${shard} and m.lead_id = b.lead`.execute(trx);
  const grouped = [...groupBy(rows, ({ lead }) => lead)];
  return new Map(grouped.map(([lead, members]) => [lead, new Set(members.map(({ segment }) => segment))]));
};
