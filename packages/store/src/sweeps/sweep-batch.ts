import type { LeadId, RunId, WorkspaceId } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { sql, type Transaction } from 'kysely';
import { faultPoint } from '../faults/fault-point.ts';
import type { Built } from '../runner.ts';
import type { Database } from '../tables.ts';
import type { Share } from '../turns/batch.ts';
import { tryShard } from '../turns/open-shard.ts';
import { enterWorkspaces } from '../turns/read/enter-workspaces.ts';
import { surveyWork } from '../turns/read/survey-work.ts';
import { readTakings } from '../turns/read-takings.ts';
import { takeTurns } from '../turns/take-turns.ts';
import type { TurnContext } from '../turns/turn-context.ts';
import { writeOutcome } from '../turns/write/write-outcome.ts';
import { advanceSweep } from './advance-sweep.ts';
import { type OpenSweep, readOpenSweeps } from './read-open-sweeps.ts';
import { plannedFor } from './task.ts';

const nothing: Built = { leads: 0, after: 'nothing', effects: false };

/**
 * One transaction under the shard's lock: the next runs of a sweep, each by a turn of its lead, unless anything else in
 * the shard is due. Where it stops in the middle, it goes on after the last batch.
 */
export const sweepBatch = (
  context: TurnContext,
  shard: number,
  { limit, turn }: { limit: number; turn: Turn },
): Promise<Built> =>
  context.db.transaction().execute(async (trx) => {
    const now = await tryShard(trx, shard, context.cutOffAfter);
    if (now === null) return { ...nothing, after: 'busy' };
    const waiting = await surveyWork(trx, shard);
    if (waiting.some(({ signals, wakeAt }) => signals || (wakeAt !== null && wakeAt <= now)))
      return { ...nothing, after: 'due' };
    const chosen = await anySweep(trx, shard);
    if (chosen === null) return nothing;
    const workspaces = await enterWorkspaces(trx, shard, [chosen]);
    const [sweep] = await readOpenSweeps(trx, shard, workspaces);
    if (sweep === undefined) return { ...nothing, after: 'busy' };
    const { leads, last } = await nextRuns(trx, shard, { sweep, limit });
    const alarmed = waiting.some(({ workspace, alarmed: has }) => workspace === chosen && has);
    const share: Share = { workspace: chosen, now, turns: new Map(leads.map((lead) => [lead, []])), alarmed };
    const takings = await readTakings(trx, { shard, shares: [share], workspaces, cache: context.cache });
    // Some belong to a newer program, which comes by here too.
    if (takings.length < leads.length) return { ...nothing, after: 'busy' };
    const outcome = takeTurns(turn, takings);
    await writeOutcome(trx, shard, outcome);
    await advanceSweep(trx, shard, { sweep, last });
    await faultPoint('sweep.before-commit');
    return { leads: leads.length, after: 'more', effects: outcome.effects.length > 0 || sweep.task.do === 'resume' };
  });

// By chance, so that no workspace waits for the others to end.
const anySweep = async (trx: Transaction<Database>, shard: number): Promise<WorkspaceId | null> => {
  const { rows } = await sql<{ workspace: WorkspaceId }>`
    select workspace_id as workspace from sweep_shard where shard = ${shard} and after is not null
    group by workspace_id order by random() limit 1`.execute(trx);
  return rows[0]?.workspace ?? null;
};

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
