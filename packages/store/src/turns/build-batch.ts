import { type LeadId, type WorkspaceId } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { sql, type Transaction } from 'kysely';
import type { Built } from '../runner.ts';
import type { Database } from '../tables.ts';
import type { Share } from './batch.ts';
import { tryShard } from './open-shard.ts';
import { enterWorkspaces } from './read/enter-workspaces.ts';
import { type Build, readBuilds } from './read/read-builds.ts';
import { surveyWork } from './read/survey-work.ts';
import { readTakings } from './read-takings.ts';
import { takeTurns } from './take-turns.ts';
import type { TurnContext } from './turn-context.ts';
import { advanceBuilds } from './write/advance-builds.ts';
import { writeOutcome } from './write/write-outcome.ts';

const nothing: Built = { leads: 0, after: 'nothing', effects: false };

/**
 * One transaction under the shard's lock: the next leads of a segment that is being built, unless anything else in the
 * shard is due. Where it stops in the middle, it goes on after the last batch.
 */
export const buildBatch = (
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
    const chosen = await anyBuild(trx, shard);
    const workspaces = chosen === null ? [] : await enterWorkspaces(trx, shard, [chosen]);
    if (chosen === null) return nothing;
    if (workspaces.length === 0) return { ...nothing, after: 'busy' };
    const builds = await readBuilds(trx, shard, workspaces);
    const leads = await nextLeads(trx, shard, { workspace: chosen, builds, limit });
    const share: Share = {
      workspace: chosen,
      now,
      turns: new Map(leads.map((lead) => [lead, []])),
      alarmed: waiting.some(({ workspace, alarmed }) => workspace === chosen && alarmed),
    };
    const takings = await readTakings(trx, { shard, shares: [share], workspaces, cache: context.cache });
    // Some belong to a newer program, which comes by here too.
    if (takings.length < leads.length) return { ...nothing, after: 'busy' };
    const outcome = takeTurns(turn, takings);
    await writeOutcome(trx, shard, outcome);
    await advanceBuilds(trx, shard, { builds, leads, over: leads.length < limit });
    return { leads: leads.length, after: 'more', effects: outcome.effects.length + outcome.notices.length > 0 };
  });

// By chance, so that none waits for the others to end.
const anyBuild = async (trx: Transaction<Database>, shard: number): Promise<WorkspaceId | null> => {
  const { rows } = await sql<{ workspace: WorkspaceId }>`
    select workspace_id as workspace from segment_build where shard = ${shard} and after is not null
    group by workspace_id order by random() limit 1`.execute(trx);
  return rows[0]?.workspace ?? null;
};

interface Next {
  workspace: WorkspaceId;
  builds: readonly Build[];
  limit: number;
}

const nextLeads = async (
  trx: Transaction<Database>,
  shard: number,
  { workspace, builds, limit }: Next,
): Promise<LeadId[]> => {
  const [first, ...others] = builds.map(({ after }) => after);
  if (first === undefined) return [];
  const after = others.reduce((least, other) => (other < least ? other : least), first);
  const { rows } = await sql<{ id: LeadId }>`
    select id from lead where workspace_id = ${workspace} and shard = ${shard} and id > ${after}
    order by id limit ${limit}`.execute(trx);
  return rows.map(({ id }) => id);
};
