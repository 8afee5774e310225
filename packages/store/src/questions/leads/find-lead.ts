import { type Instant, type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { leadColumns, leadName, type LeadRow } from './lead-row.ts';

/** One lead and the database's clock; undefined when the workspace has none of that id. Served by the primary key; locks nothing. */
export const findLead = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  id: LeadId,
): Promise<(LeadRow & { now: Instant }) | undefined> =>
  db
    .selectFrom('lead')
    .select(leadColumns)
    .select([leadName.as('name'), sql<Instant>`clock_timestamp()`.as('now')])
    .where('workspace_id', '=', workspace)
    .where('shard', '=', shardOf(id))
    .where('id', '=', id)
    .executeTakeFirst();
