import { type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import type { RunKey, RunRow } from './run-row.ts';
import { newestFirst, runsOf } from './runs-of.ts';

/** Lists a lead's runs, newest first. Served by run_by_lead; locks nothing. */
export const listLeadRuns = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { lead, after, limit }: { lead: LeadId; after: RunKey | null; limit: number },
): Promise<RunRow[]> =>
  runsOf(db, workspace, sql`shard = ${shardOf(lead)} and lead_id = ${lead} and ${newestFirst(after, limit)}`);
