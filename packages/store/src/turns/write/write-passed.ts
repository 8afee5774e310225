import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Passed } from '../batch.ts';

/** Counts the runs that left a node by a port on a day. Found by the primary key, which holds the shard: shards don't wait for one another. */
export const countPassed = async (
  trx: Transaction<Database>,
  shard: number,
  passed: readonly Passed[],
): Promise<void> => {
  if (passed.length === 0) return;
  await sql`
    insert into node_count (workspace_id, workflow_id, version, node, port, day, shard, passed)
    select x.workspace, x.workflow, x.version, x.node, x.port, x.day, ${shard}, x.passed
    from json_to_recordset(${JSON.stringify(passed)}::json)
      x(workspace uuid, workflow uuid, version int, node text, port text, day date, passed bigint)
    on conflict (workspace_id, workflow_id, version, node, port, day, shard)
    do update set passed = node_count.passed + excluded.passed`.execute(trx);
};
