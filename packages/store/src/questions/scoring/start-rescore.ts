import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Has the points of a model given anew to every lead, in the background; one that is under way begins again. Counts the leads by lead_pkey. */
export const startRescore = async (db: Kysely<Database>, workspace: WorkspaceId, model: WorkflowId): Promise<void> => {
  await sql`
    insert into rescore (workspace_id, model, shard, after, done, total, started_at)
    select ${workspace}, ${model}, shard, '00000000-0000-0000-0000-000000000000', 0, count(*), clock_timestamp()
    from lead where workspace_id = ${workspace} group by shard
    on conflict (workspace_id, model, shard) do update set after = excluded.after, done = 0, total = excluded.total,
      started_at = excluded.started_at`.execute(db);
};
