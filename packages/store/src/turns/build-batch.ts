import type { LeadId, WorkspaceId } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { sql, type Transaction } from 'kysely';
import type { Built } from '../runner.ts';
import type { Database } from '../tables.ts';
import { anyWorkspace, idleBatch, nothingIdle, takeIdleTurns } from './idle-batch.ts';
import { enterWorkspaces } from './read/enter-workspaces.ts';
import { type Build, readBuilds } from './read/read-builds.ts';
import type { TurnContext } from './turn-context.ts';
import { advanceBuilds } from './write/advance-builds.ts';

/**
 * One transaction under the shard's lock: the next leads of a segment that is being built, unless anything else in the
 * shard is due. Where it stops in the middle, it goes on after the last batch.
 */
export const buildBatch = (
  context: TurnContext,
  shard: number,
  { limit, turn }: { limit: number; turn: Turn },
): Promise<Built> =>
  idleBatch(context, shard, async (trx, idle) => {
    const workspace = await anyWorkspace(trx, shard, 'segment_build');
    if (workspace === null) return nothingIdle;
    const workspaces = await enterWorkspaces(trx, shard, [workspace]);
    if (workspaces.length === 0) return { ...nothingIdle, after: 'busy' };
    const builds = await readBuilds(trx, shard, workspaces);
    const leads = await nextLeads(trx, shard, { workspace, builds, limit });
    const taken = await takeIdleTurns(context, trx, { ...idle, turn, workspaces, workspace, leads });
    if (taken === null) return { ...nothingIdle, after: 'busy' };
    await advanceBuilds(trx, shard, { builds, leads, over: leads.length < limit });
    return { leads: leads.length, after: 'more', ...taken };
  });

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
