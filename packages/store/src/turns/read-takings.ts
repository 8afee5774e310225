import type { Instant, Lead, LeadId, LeadState, Run, Standing } from '@ripen/domain';
import type { World } from '@ripen/workflow';
import type { Transaction } from 'kysely';
import type { DefinedWorkspace } from '../definitions/defined-workspace.ts';
import type { DefinitionsCache } from '../definitions/definitions-cache.ts';
import type { WorkspaceNow } from '../definitions/read-definitions.ts';
import type { Database } from '../tables.ts';
import type { Share, Taking } from './batch.ts';
import { looksBeforehand } from './looks-beforehand.ts';
import { readAlarms } from './read/read-alarms.ts';
import { type Build, readBuilds } from './read/read-builds.ts';
import { readEvents } from './read/read-events.ts';
import { readFinished } from './read/read-finished.ts';
import { readLeads } from './read/read-leads.ts';
import { readRuns } from './read/read-runs.ts';
import { readStandings } from './read/read-standings.ts';
import { readSegments } from './read/read-segments.ts';

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
    });
  }
  return defined;
};

/**
 * The turns that this program can take. While the workspace's newest flows hold kinds of node that it doesn't know, a signal
 * might have to start one of them: all of it is left to a newer program; else the leads that are in such a version.
 */
const withinReach = (
  turns: Share['turns'],
  { beyond, ahead }: DefinedWorkspace,
  runs: ReadonlyMap<LeadId, readonly Run[]>,
): Share['turns'] => {
  if (beyond.size === 0) return turns;
  if (ahead) return new Map();
  const isBeyond = (lead: LeadId): boolean =>
    (runs.get(lead) ?? []).some(({ workflow, version }) => beyond.has(`${workflow}:${version}`));
  return new Map([...turns].filter(([lead]) => !isBeyond(lead)));
};

// A lead may have an alarm from a time when its segments were others.
const mayRing = ({ alarmed, definitions: { segments, scores } }: Defined): boolean =>
  alarmed || scores || segments.some(({ reads }) => reads.time);

interface Facts {
  leads: ReadonlyMap<LeadId, Lead>;
  runs: ReadonlyMap<LeadId, Run[]>;
  finished: ReadonlyMap<LeadId, LeadState['finished']>;
  segments: ReadonlyMap<LeadId, LeadState['segments']>;
  events: ReadonlyMap<LeadId, LeadState['events']>;
  alarms: ReadonlyMap<LeadId, Instant>;
  standings: ReadonlyMap<LeadId, Standing>;
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
