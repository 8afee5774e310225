import type { Handoff, Instant, Lead, LeadId, LeadState, Run, Standing } from '@ripen/domain';
import type { World } from '@ripen/workflow';
import type { Transaction } from 'kysely';
import type { DefinedWorkspace } from '../definitions/defined-workspace.ts';
import type { DefinitionsCache } from '../definitions/definitions-cache.ts';
import type { WorkspaceNow } from '../definitions/read-definitions.ts';
import type { Database } from '../tables.ts';
import type { Share, Taking } from './batch.ts';
import { looksBeforehand } from './looks-beforehand.ts';
import { limitsStages, mayRing } from './may-ring.ts';
import { readAlarms } from './read/read-alarms.ts';
import { type Build, readBuilds } from './read/read-builds.ts';
import { readEvents } from './read/read-events.ts';
import { readFinished } from './read/read-finished.ts';
import { readHandoffs } from './read/read-handoffs.ts';
import { readLeads } from './read/read-leads.ts';
import { readRuns } from './read/read-runs.ts';
import { readStandings } from './read/read-standings.ts';
import { readStays } from './read/read-stays.ts';
import { readSegments } from './read/read-segments.ts';
import { withinReach } from './within-reach.ts';

/** Chosen leads, with their workspaces as they are now. */
export interface Chosen {
  shard: number;
  shares: readonly Share[];
  workspaces: readonly WorkspaceNow[];
  cache: DefinitionsCache;
}

interface Defined extends Share, Pick<DefinedWorkspace, 'remembering' | 'definitions'> {
  counts: readonly string[];
  segmented: boolean;
  handsOver: boolean;
}

/** Reads all that the turns of the chosen leads need, one query for each kind of fact, none of which nobody needs. */
export const readTakings = async (trx: Transaction<Database>, chosen: Chosen): Promise<Taking[]> => {
  const { shard, shares } = chosen;
  if (shares.length === 0) return [];
  const leads = await readLeads(trx, shard, shares);
  const runs = await readRuns(trx, shard, shares);
  const defined = await defineShares(trx, chosen, runs);
  const facts = {
    leads,
    runs,
    finished: await readFinished(trx, shard, defined),
    segments: await readSegments(
      trx,
      shard,
      defined.filter(({ segmented }) => segmented),
    ),
    events: await readEvents(trx, shard, defined),
    alarms: await readAlarms(trx, shard, defined.filter(mayRing)),
    standings: await readStandings(
      trx,
      shard,
      defined.filter(({ definitions }) => definitions.scores),
    ),
    stays: await readStays(trx, shard, defined.filter(limitsStages)),
    handoffs: await readHandoffs(
      trx,
      shard,
      defined.filter(({ handsOver }) => handsOver),
    ),
    builds: await readBuilds(trx, shard, chosen.workspaces),
  };
  return defined.flatMap((share) => takingsOf(share, facts));
};

const defineShares = async (
  trx: Transaction<Database>,
  { shares, workspaces, cache }: Chosen,
  runs: ReadonlyMap<LeadId, readonly Run[]>,
): Promise<Defined[]> => {
  const defined: Defined[] = [];
  for (const share of shares) {
    const now = workspaces.find(({ id }) => id === share.workspace);
    if (!now) continue;
    const pinned = new Map(
      [...share.turns.keys()].flatMap((lead) =>
        (runs.get(lead) ?? []).map((run) => [`${run.workflow}:${run.version}`, run]),
      ),
    );
    const known = await cache.complete(trx, await cache.get(trx, now), pinned.values());
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

interface Facts {
  leads: ReadonlyMap<LeadId, Lead>;
  runs: ReadonlyMap<LeadId, Run[]>;
  finished: ReadonlyMap<LeadId, LeadState['finished']>;
  segments: ReadonlyMap<LeadId, LeadState['segments']>;
  events: ReadonlyMap<LeadId, LeadState['events']>;
  alarms: ReadonlyMap<LeadId, Instant>;
  standings: ReadonlyMap<LeadId, Standing>;
  stays: ReadonlyMap<LeadId, Instant>;
  handoffs: ReadonlyMap<LeadId, Handoff>;
  builds: readonly Build[];
}

const none: ReadonlySet<never> = new Set();
const never: LeadState['finished'] = new Map();

const takingsOf = ({ workspace, turns, now, definitions, counts }: Defined, facts: Facts): Taking[] => {
  const world: World = { ...definitions, counts, now };
  return [...turns].map(([id, signals]) => {
    const lead = facts.leads.get(id);
    const runs = facts.runs.get(id) ?? [];
    const alarm = facts.alarms.get(id) ?? null;
    const state = lead
      ? {
          lead,
          runs,
          finished: facts.finished.get(id) ?? never,
          segments: facts.segments.get(id) ?? none,
          events: facts.events.get(id) ?? [],
          alarm,
          standing: facts.standings.get(id),
          stageSince: facts.stays.get(id),
          handoff: facts.handoffs.get(id),
        }
      : null;
    return {
      workspace,
      lead: id,
      state,
      runs,
      alarm,
      beforehand: lead ? looksBeforehand(lead, facts.builds) : [],
      signals,
      world,
    };
  });
};
