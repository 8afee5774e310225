import { endpoints } from '@ripen/contract';
import { type Instant, instant, type WorkflowId, type WorkspaceId } from '@ripen/domain';
import { type Database, freeStrays, holdRuns, readClock, startSweep, type Task } from '@ripen/store';
import type { Transaction } from 'kysely';
import { type Call, handle } from '../../call.ts';
import { ringAll } from '../../ring-all.ts';
import { readHeld } from './changing/read-held.ts';
import { moveWorkflow } from './move-workflow.ts';

/** Goes on; what fell due meanwhile happens now, or as the policy says. */
export const resumeWorkflow = handle(endpoints.resumeWorkflow, async (call) => {
  const resumed = await moveWorkflow(call, call.params.id, {
    from: ['paused'],
    to: 'live',
    otherwise: (status) => `Only a paused workflow can be resumed; this one is ${status}`,
    runs: (trx, workspace, workflow) => letGo(call, trx, { workspace, workflow }),
  });
  if (resumed.ok) ringAll(call.services.bell);
  return resumed;
});

type Resume = Pick<Call<typeof endpoints.resumeWorkflow>, 'body' | 'caller'>;

const letGo = async (
  { body, caller }: Resume,
  trx: Transaction<Database>,
  { workspace, workflow }: { workspace: WorkspaceId; workflow: WorkflowId },
): Promise<void> => {
  const { policy, perHour } = body ?? { policy: 'now' };
  if (policy === 'now') return holdRuns(trx, workspace, { workflow, held: false });
  const { now } = await readClock(trx, workspace);
  const until: Instant = instant(Math.floor(now));
  const task: Task = { do: 'resume', policy, perHour, until };
  await freeStrays(trx, workspace, workflow);
  const turns = new Map<number, number>();
  if (policy === 'throttled')
    for (const { shard, sending } of await readHeld(trx, workspace, { workflow, at: until }))
      turns.set(shard, (turns.get(shard) ?? 0) + sending);
  await startSweep(trx, workspace, { workflow, task, by: caller.name, turns });
};
