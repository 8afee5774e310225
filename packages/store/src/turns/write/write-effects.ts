import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { AskedEffect } from '../batch.ts';

/** Puts effects into the outbox, due at once. One that was asked for before is refused: none is carried out twice. */
export const insertEffects = async (
  trx: Transaction<Database>,
  shard: number,
  asked: readonly AskedEffect[],
): Promise<void> => {
  if (asked.length === 0) return;
  const rows = asked.map(({ workspace, lead, run, effect }) => ({
    ...effect,
    workspace,
    lead,
    workflow: run.workflow,
    version: run.version,
  }));
  await sql`
    insert into effect (workspace_id, shard, run_id, node, visit, lead_id, workflow_id, version, hand, request, due_at)
    select workspace, ${shard}, run, node, visit, lead, workflow, version, hand, request, clock_timestamp()
    from json_to_recordset(${JSON.stringify(rows)}::json)
      x(workspace uuid, run uuid, node text, visit int, lead uuid, workflow uuid, version int, hand text, request jsonb)`.execute(
    trx,
  );
};
