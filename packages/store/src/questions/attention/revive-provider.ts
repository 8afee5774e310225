import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Lets effects go to a provider again that was left alone or given up. False when nothing is known of it. Served by provider's primary key. */
export const reviveProvider = async (db: Kysely<Database>, workspace: WorkspaceId, name: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('provider')
    .set({ failures: 0, failing_since: null, probe_at: null, probes: 0, probe_run: null, given_up_at: null })
    .where('workspace_id', '=', workspace)
    .where('name', '=', name)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
