import type { LeadId, WorkflowId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Share } from '../batch.ts';
import { groupBy } from '../group-by.ts';
import { uuids } from '../write/array-text.ts';
import { leadsOf } from './leads-of.ts';

/** A part of a batch whose workspace has workflows that let a lead in once only. */
export type OnceShare = Pick<Share, 'workspace' | 'turns'> & { once: readonly WorkflowId[] };

/** Which of the workflows that admit once each lead has been through. Served by run_by_lead. */
export const readFinished = async (
  trx: Transaction<Database>,
  shard: number,
  shares: readonly OnceShare[],
): Promise<Map<LeadId, Set<WorkflowId>>> => {
  const asking = shares.filter(({ once }) => once.length > 0);
  if (asking.length === 0) return new Map();
  const { rows } = await sql<{ lead: LeadId; workflow: WorkflowId }>`
    select distinct r.lead_id as lead, r.workflow_id as workflow from ${leadsOf(asking)}
    join run r on r.workspace_id = b.workspace and r.shard = ${shard} and r.lead_id = b.lead and r.status in ('ended', 'cancelled')
      and r.workflow_id = any(${uuids(asking.flatMap(({ once }) => once))}::uuid[])`.execute(trx);
  const grouped = [...groupBy(rows, ({ lead }) => lead)];
  return new Map(grouped.map(([lead, over]) => [lead, new Set(over.map(({ workflow }) => workflow))]));
};
