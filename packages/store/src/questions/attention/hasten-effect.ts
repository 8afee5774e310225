import type { WorkspaceId, RunId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { holderOf } from './holder-of.ts';
import type { Database } from '../../tables.ts';

/** Lets an effect that waits for its next attempt try at once; gives its shard, or null when it doesn't wait. Served by run_by_id, handoff_by_id and effect's primary key. */
export const hastenEffect = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { run, node, visit }: { run: RunId; node: string; visit: number },
): Promise<number | null> => {
  const { rows } = await sql<{ shard: number }>`
    update effect e set due_at = least(e.due_at, clock_timestamp()), blocked_by = null
    from (${holderOf(workspace, run)}) r
    where e.workspace_id = r.workspace_id and e.shard = r.shard and e.run_id = r.id and e.node = ${node} and e.visit = ${visit}
      and e.state = 'intent'
    returning e.shard`.execute(db);
  return rows[0]?.shard ?? null;
};
