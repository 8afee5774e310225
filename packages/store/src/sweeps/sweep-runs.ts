import type { LeadId, RunId, WorkspaceId } from '@ripen/domain';
import type { Definitions } from '@ripen/workflow';
import type { Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { RunOfLead } from '../turns/read/read-runs.ts';
import { planRun } from './plan-run.ts';
import type { OpenSweep } from './read-open-sweeps.ts';
import { type PastOfRun, readPasts } from './read-pasts.ts';
import { releaseRun } from './release-run.ts';
import type { SweepOne } from './sweep-one.ts';
import type { SweptRun } from './swept-run.ts';
import { plannedFor } from './task.ts';

/** The leads of a workspace that are about to take their turns, with their runs. */
export interface Swept {
  workspace: WorkspaceId;
  definitions: Definitions;
  leads: ReadonlyMap<LeadId, readonly RunOfLead[]>;
}

/** What sweeps that are under way in a shard do with the runs of leads that take their turns now, whether it came to them already or not. */
export const sweepRuns = async (
  trx: Transaction<Database>,
  shard: number,
  { sweeps, shares }: { sweeps: readonly OpenSweep[]; shares: readonly Swept[] },
): Promise<ReadonlyMap<LeadId, SweptRun[]>> => {
  if (sweeps.length === 0) return new Map();
  const found = shares.flatMap(({ workspace, definitions, leads }) =>
    [...leads].flatMap(([lead, runs]) =>
      runs.flatMap((run) =>
        inTurn(sweeps.filter((one) => one.workspace === workspace && one.workflow === run.workflow))
          .filter((sweep) => concerns(sweep, run))
          .map((sweep) => ({ workspace, definitions, lead, run, sweep })),
      ),
    ),
  );
  const pasts = await readPasts(
    trx,
    shard,
    found.map(({ workspace, run: { id, visit } }) => ({ workspace, run: id, visit })),
  );
  const swept = new Map<LeadId, SweptRun[]>();
  for (const { lead, ...one } of found) {
    const what = sweepOne({ ...one, past: pasts.get(one.run.id) ?? unknown(one.run.id) });
    if (what) swept.set(lead, [...(swept.get(lead) ?? []), what]);
  }
  return swept;
};

// A plan made before its flow went on comes first, in the same turn: held no more, the run would go on by itself else. One
// made afterwards finds whoever didn't go on.
const inTurn = (sweeps: readonly OpenSweep[]): readonly OpenSweep[] =>
  sweeps[0]?.task.do === 'resume' ? sweeps.slice(0, 1) : sweeps;

const unknown = (run: RunId): PastOfRun => ({ run, since: null, asked: [] });

const concerns = ({ task }: OpenSweep, run: RunOfLead): boolean => {
  if (run.status !== 'waiting' && run.status !== 'parked') return false;
  if (task.do === 'resume') return run.held;
  return plannedFor(task, run) !== undefined && run.memory.moving?.to.version !== task.version;
};

const sweepOne = (one: SweepOne): SweptRun | null => (one.sweep.task.do === 'plan' ? planRun(one) : releaseRun(one));
