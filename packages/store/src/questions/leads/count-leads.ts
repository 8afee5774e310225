import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** How many leads a workspace has. Counts along lead_pkey; locks nothing. */
export const countLeads = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<number> => {
  const { rows } = await sql<{ leads: number }>`
    select count(*)::int as leads from lead where workspace_id = ${workspace}`.execute(db);
  return rows[0]?.leads ?? 0;
};
