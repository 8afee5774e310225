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
      runs.flatMap((run) => {
        const sweep = sweeps.find((one) => one.workspace === workspace && one.workflow === run.workflow);
        return sweep && concerns(sweep, run) ? [{ workspace, definitions, lead, run, sweep }] : [];
      }),
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

const unknown = (run: RunId): PastOfRun => ({ run, since: null, asked: [] });

const concerns = ({ task }: OpenSweep, run: RunOfLead): boolean => {
  if (run.status !== 'waiting' && run.status !== 'parked') return false;
  if (task.do === 'resume') return run.held;
  return plannedFor(task, run) !== undefined && run.memory.moving?.to.version !== task.version;
};

const sweepOne = (one: SweepOne): SweptRun | null => (one.sweep.task.do === 'plan' ? planRun(one) : releaseRun(one));
