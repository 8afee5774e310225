import type { Handoff, Instant, Lead, LeadId, LeadState, Run, Signal, Standing } from '@ripen/domain';
import type { World } from '@ripen/workflow';
import type { Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { Taking } from './batch.ts';
import { type Chosen, type Defined, defineShares } from './define-shares.ts';
import { looksBeforehand } from './looks-beforehand.ts';
import { limitsStages, mayRing } from './may-ring.ts';
import { readOpenSweeps } from '../sweeps/read-open-sweeps.ts';
import { type Swept, sweepRuns } from '../sweeps/sweep-runs.ts';
import type { SweptRun } from '../sweeps/swept-run.ts';
import { readAlarms } from './read/read-alarms.ts';
import { type Build, readBuilds } from './read/read-builds.ts';
import { readEvents } from './read/read-events.ts';
import { readFinished } from './read/read-finished.ts';
import { readHandoffs } from './read/read-handoffs.ts';
import { readLeads } from './read/read-leads.ts';
import { readRuns, type RunOfLead } from './read/read-runs.ts';
import { readStandings } from './read/read-standings.ts';
import { readStays } from './read/read-stays.ts';
import { readSegments } from './read/read-segments.ts';

/** Reads all that the turns of the chosen leads need, one query for each kind of fact, none of which nobody needs. */
export const readTakings = async (trx: Transaction<Database>, chosen: Chosen): Promise<Taking[]> => {
  const { shard, shares } = chosen;
  if (shares.length === 0) return [];
  const leads = await readLeads(trx, shard, shares);
  const runs = await readRuns(trx, shard, shares);
  const sweeps = await readOpenSweeps(trx, shard, chosen.workspaces);
  const defined = await defineShares(trx, chosen, { runs, sweeps });
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
    swept: await sweepRuns(trx, shard, { sweeps, shares: sweptShares(defined, runs) }),
  };
  return defined.flatMap((share) => takingsOf(share, facts));
};

const sweptShares = (defined: readonly Defined[], runs: ReadonlyMap<LeadId, readonly RunOfLead[]>): Swept[] =>
  defined.map(({ workspace, definitions, turns }) => ({
    workspace,
    definitions,
    leads: new Map([...turns.keys()].map((lead) => [lead, runs.get(lead) ?? []])),
  }));

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
  swept: ReadonlyMap<LeadId, readonly SweptRun[]>;
}

const none: ReadonlySet<never> = new Set();
const never: LeadState['finished'] = new Map();

const takingsOf = ({ workspace, turns, now, definitions, counts }: Defined, facts: Facts): Taking[] => {
  const world: World = { ...definitions, counts, now };
  return [...turns].map(([id, signals]) => {
    const lead = facts.leads.get(id);
    const runs = facts.runs.get(id) ?? [];
    const alarm = facts.alarms.get(id) ?? null;
    const swept = facts.swept.get(id) ?? [];
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
      beforehand: lead ? [...looksBeforehand(lead, facts.builds), ...commandsOf(swept)] : [],
      swept,
      signals,
      world,
    };
  });
};

const commandsOf = (swept: readonly SweptRun[]): Signal[] =>
  swept.flatMap(({ command }) => (command === null ? [] : [{ kind: 'command', by: 'ripen', command }]));
