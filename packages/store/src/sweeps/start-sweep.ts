import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { plannedFor, type Task } from './task.ts';

/** A sweep to start; `turns` says for each shard how many turns in a common order it may give. */
export interface NewSweep {
  workflow: WorkflowId;
  task: Task;
  by: string;
  turns?: ReadonlyMap<number, number>;
}

interface Inside {
  shard: number;
  version: number;
  node: string;
  held: boolean;
  leads: number;
}

/**
 * Starts to go through the runs under way of a workflow; says how many it is about, and starts nothing for none. Called within `changeDefinitions`, so
 * that no turn is under way. Counts them by run_inside.
 */
export const startSweep = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { workflow, task, by, turns = new Map() }: NewSweep,
): Promise<number> => {
  const { rows } = await sql<Inside>`
    select shard::int as shard, version, node, held, count(*) as leads from run
    where workspace_id = ${workspace} and workflow_id = ${workflow} and status in ('waiting', 'parked')
    group by 1, 2, 3, 4 order by 1`.execute(trx);
  const totals = new Map<number, number>();
  for (const inside of rows)
    if (concerns(task, inside)) totals.set(inside.shard, (totals.get(inside.shard) ?? 0) + inside.leads);
  if (totals.size === 0) return 0;
  const { id } = await trx
    .insertInto('sweep')
    .values({ workspace_id: workspace, workflow_id: workflow, task: JSON.stringify(task), given_by: by })
    .returning('id')
    .executeTakeFirstOrThrow();
  let first = 0;
  const shards = [...totals].map(([shard, total]) => {
    const row = { workspace_id: workspace, sweep_id: id, shard, after: beforeAll, total, first };
    first += turns.get(shard) ?? 0;
    return row;
  });
  await trx.insertInto('sweep_shard').values(shards).execute();
  return [...totals.values()].reduce((sum, total) => sum + total, 0);
};

const beforeAll = '00000000-0000-0000-0000-000000000000';

const concerns = (task: Task, inside: Inside): boolean =>
  task.do === 'resume' ? inside.held : plannedFor(task, inside) !== undefined;
