import type { LeadId, RunId } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { sql, type Transaction } from 'kysely';
import { faultPoint } from '../faults/fault-point.ts';
import type { Built } from '../runner.ts';
import type { Database } from '../tables.ts';
import { anyWorkspace, idleBatch, nothingIdle, takeIdleTurns } from '../turns/idle-batch.ts';
import { enterWorkspaces } from '../turns/read/enter-workspaces.ts';
import type { TurnContext } from '../turns/turn-context.ts';
import { advanceSweep } from './advance-sweep.ts';
import { type OpenSweep, readOpenSweeps } from './read-open-sweeps.ts';
import { plannedFor } from './task.ts';

/**
 * One transaction under the shard's lock: the next runs of a sweep, each by a turn of its lead, unless anything else in
 * the shard is due. Where it stops in the middle, it goes on after the last batch.
 */
export const sweepBatch = (
  context: TurnContext,
  shard: number,
  { limit, turn }: { limit: number; turn: Turn },
): Promise<Built> =>
  idleBatch(context, shard, async (trx, idle) => {
    const workspace = await anyWorkspace(trx, shard, 'sweep_shard');
    if (workspace === null) return nothingIdle;
    const workspaces = await enterWorkspaces(trx, shard, [workspace]);
    const [sweep] = await readOpenSweeps(trx, shard, workspaces);
    if (sweep === undefined) return { ...nothingIdle, after: 'busy' };
    const { leads, last } = await nextRuns(trx, shard, { sweep, limit });
    const taken = await takeIdleTurns(context, trx, { ...idle, turn, workspaces, workspace, leads });
    if (taken === null) return { ...nothingIdle, after: 'busy' };
    await advanceSweep(trx, shard, { sweep, last });
    await faultPoint('sweep.before-commit');
    return { leads: leads.length, after: 'more', effects: taken.effects || sweep.task.do === 'resume' };
  });

interface Inside {
  id: RunId;
  lead: LeadId;
  version: number;
  node: string;
  held: boolean;
}

/** The next runs of the workflow; of these, the leads that the sweep is about, and the last, null where there are no more. */
const nextRuns = async (
  trx: Transaction<Database>,
  shard: number,
  { sweep, limit }: { sweep: OpenSweep; limit: number },
): Promise<{ leads: LeadId[]; last: RunId | null }> => {
  const { workspace, workflow, after, task } = sweep;
  const { rows } = await sql<Inside>`
    select id, lead_id as lead, version, node, held from run
    where workspace_id = ${workspace} and workflow_id = ${workflow} and shard = ${shard} and status in ('waiting', 'parked')
      and id > ${after} order by id limit ${limit}`.execute(trx);
  const found = rows.filter((run) => (task.do === 'resume' ? run.held : plannedFor(task, run) !== undefined));
  return {
    leads: [...new Set(found.map(({ lead }) => lead))],
    last: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
  };
};
