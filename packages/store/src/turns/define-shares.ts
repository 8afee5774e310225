import type { LeadId, Run } from '@ripen/domain';
import type { Transaction } from 'kysely';
import type { DefinedWorkspace } from '../definitions/defined-workspace.ts';
import type { DefinitionsCache } from '../definitions/definitions-cache.ts';
import type { Pinned, WorkspaceNow } from '../definitions/read-definitions.ts';
import type { OpenSweep } from '../sweeps/read-open-sweeps.ts';
import type { Database } from '../tables.ts';
import type { Share } from './batch.ts';
import { withinReach } from './within-reach.ts';

/** Chosen leads, with their workspaces as they are now. */
export interface Chosen {
  shard: number;
  shares: readonly Share[];
  workspaces: readonly WorkspaceNow[];
  cache: DefinitionsCache;
}

/** A share of a batch with its definitions, and what of its leads has to be read because of them. */
export interface Defined extends Share, Pick<DefinedWorkspace, 'remembering' | 'definitions'> {
  counts: readonly string[];
  segmented: boolean;
  handsOver: boolean;
}

type Runs = ReadonlyMap<LeadId, readonly Run[]>;

// A run that is moved needs the version that it goes to as well.
const pinnedIn = ({ turns }: Share, runs: Runs, sweeps: readonly OpenSweep[]): Iterable<Pinned> => {
  const pinned = new Map<string, Pinned>();
  const pin = (one: Pinned): void => void pinned.set(`${one.workflow}:${one.version}`, one);
  for (const { workflow, task } of sweeps) if (task.do === 'plan') pin({ workflow, version: task.version });
  for (const lead of turns.keys())
    for (const run of runs.get(lead) ?? []) {
      pin(run);
      if (run.memory.moving) pin({ workflow: run.workflow, version: run.memory.moving.to.version });
    }
  return pinned.values();
};

/** Finds the definitions that the leads of some shares see, with every version that their runs are in or go to. */
export const defineShares = async (
  trx: Transaction<Database>,
  { shares, workspaces, cache }: Chosen,
  { runs, sweeps }: { runs: ReadonlyMap<LeadId, readonly Run[]>; sweeps: readonly OpenSweep[] },
): Promise<Defined[]> => {
  const defined: Defined[] = [];
  for (const share of shares) {
    const now = workspaces.find(({ id }) => id === share.workspace);
    if (!now) continue;
    const own = sweeps.filter(({ workspace }) => workspace === share.workspace);
    const known = await cache.complete(trx, await cache.get(trx, now), pinnedIn(share, runs, own));
    const { remembering, definitions, defined: raw } = known;
    defined.push({
      ...share,
      turns: withinReach(share.turns, known, runs),
      remembering,
      definitions,
      counts: share.also ? [...new Set([...definitions.counts, ...share.also])] : definitions.counts,
      segmented: raw.segments.length > 0,
      handsOver: now.handsOver,
    });
  }
  return defined;
};
