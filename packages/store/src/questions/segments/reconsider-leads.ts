import type { Signal, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

const body: Signal = { kind: 'command', by: 'ripen', command: { do: 'reconsider' } };

/**
 * Asks every lead of the workspace to hold the segments' rules against itself, in the lead's next turn. Called within the
 * `changeDefinitions` that changes a rule; whoever calls rings every shard afterwards. Served by whichever index of lead
 * begins with the workspace.
 */
export const reconsiderLeads = async (trx: Transaction<Database>, workspace: WorkspaceId): Promise<void> => {
  await sql`
    insert into signal (workspace_id, shard, lead_id, kind, body, at)
    select workspace_id, shard, id, 'command', ${JSON.stringify(body)}::jsonb, clock_timestamp()
    from lead where workspace_id = ${workspace}`.execute(trx);
};
