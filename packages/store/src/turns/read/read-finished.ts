import type { LeadId, Passage, RunId, WorkflowId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Share } from '../batch.ts';
import { groupBy } from '../group-by.ts';
import { uuids } from '../write/array-text.ts';
import { leadsOf } from './leads-of.ts';

/** A part of a batch whose workspace has workflows whose entry depends on runs that are over. */
export type RememberingShare = Pick<Share, 'workspace' | 'turns'> & { remembering: readonly WorkflowId[] };

interface Row extends Pick<Passage, 'startedAt' | 'endedAt'> {
  lead: LeadId;
  workflow: WorkflowId;
  lately: RunId[] | null;
}

/** When each lead's last runs in the workflows that ask for it started and ended, and which started within the last weeks. Served by run_by_lead. */
export const readFinished = async (
  trx: Transaction<Database>,
  shard: number,
  shares: readonly RememberingShare[],
): Promise<Map<LeadId, Map<WorkflowId, Passage>>> => {
  const asking = shares.filter(({ remembering }) => remembering.length > 0);
  if (asking.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select r.lead_id as lead, r.workflow_id as workflow, max(r.started_at) as "startedAt", max(r.ended_at) as "endedAt",
      array_agg(r.id) filter (where r.started_at > clock_timestamp() - interval '30 days') as lately
    from ${leadsOf(asking)}
    join run r on r.workspace_id = b.workspace and r.shard = ${shard} and r.lead_id = b.lead and r.status in ('ended', 'cancelled')
      and r.workflow_id = any(${uuids(asking.flatMap(({ remembering }) => remembering))}::uuid[])
    group by r.lead_id, r.workflow_id`.execute(trx);
  const grouped = [...groupBy(rows, ({ lead }) => lead)];
  return new Map(
    grouped.map(([lead, passed]) => [
      lead,
      new Map(
        passed.map(({ workflow, startedAt, endedAt, lately }) => [
          workflow,
          { startedAt, endedAt, lately: lately ?? [] },
        ]),
      ),
    ]),
  );
};
