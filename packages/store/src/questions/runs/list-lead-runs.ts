import { type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import type { RunKey, RunRow } from './run-row.ts';
import { olderThan, runsOf } from './runs-of.ts';

/** Lists a lead's runs, newest first. Served by run_by_lead; locks nothing. */
export const listLeadRuns = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { lead, after, limit }: { lead: LeadId; after: RunKey | null; limit: number },
): Promise<RunRow[]> => {
  let query = runsOf(db, workspace).where('run.shard', '=', shardOf(lead)).where('run.lead_id', '=', lead);
  if (after !== null) query = query.where(olderThan(after));
  return query.orderBy('run.started_at', 'desc').orderBy('run.id', 'desc').limit(limit).execute();
};
