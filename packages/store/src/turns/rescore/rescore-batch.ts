import type { LeadId, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { sql, type Transaction } from 'kysely';
import type { Built } from '../../runner.ts';
import type { Database } from '../../tables.ts';
import type { PendingSignal, Share } from '../batch.ts';
import { groupBy } from '../group-by.ts';
import { idleBatch, nothingIdle } from '../idle-batch.ts';
import { enterWorkspaces } from '../read/enter-workspaces.ts';
import { readSignalsOf } from '../read/read-signals.ts';
import { readTakings } from '../read-takings.ts';
import { takeTurns } from '../take-turns.ts';
import type { TurnContext } from '../turn-context.ts';
import { writeOutcome } from '../write/write-outcome.ts';

/**
 * Gives the points of a model anew to the next leads of a shard, each in a turn of its own after what it has yet to take,
 * one transaction, unless anything else in the shard is due. Served by rescore_left and lead_pkey.
 */
export const rescoreBatch = (
  context: TurnContext,
  shard: number,
  { limit, turn }: { limit: number; turn: Turn },
): Promise<Built> =>
  idleBatch(context, shard, async (trx, { now, alarmed }) => {
    const job = await nextJob(trx, shard);
    if (job === undefined) return nothingIdle;
    const workspaces = await enterWorkspaces(trx, shard, [job.workspace]);
    const [workspace] = workspaces;
    if (workspace === undefined) return { ...nothingIdle, after: 'busy' };
    const leads = await nextLeads(trx, shard, { ...job, limit });
    const { definitions, ahead } = await context.cache.get(trx, workspace);
    if (ahead) return { ...nothingIdle, after: 'busy' };
    const model = definitions.models.find(({ workflow }) => workflow.id === job.model);
    if (!model || leads.length === 0) {
      await advance(trx, shard, { ...job, leads: [] });
      return { ...nothingIdle, after: 'more' };
    }
    const share: Share = {
      workspace: job.workspace,
      now,
      turns: await turnsOf(trx, shard, { ...job, leads }),
      alarmed: alarmed.has(job.workspace),
      also: model.events,
    };
    const takings = await readTakings(trx, { shard, shares: [share], workspaces, cache: context.cache });
    // some belong to a newer program, which comes by here too
    if (takings.length < leads.length) return { ...nothingIdle, after: 'busy' };
    await advance(trx, shard, { ...job, leads });
    const outcome = takeTurns(turn, takings);
    const effects = await writeOutcome(trx, shard, outcome);
    for (const { reason } of outcome.parked) context.log(`A lead of shard ${shard} kept its points: ${reason}`);
    return { leads: leads.length, after: 'more', effects };
  });

interface Job {
  workspace: WorkspaceId;
  model: WorkflowId;
  after: LeadId;
}

const nextJob = async (trx: Transaction<Database>, shard: number): Promise<Job | undefined> => {
  const { rows } = await sql<Job>`
    select workspace_id as workspace, model, after from rescore where shard = ${shard} and after is not null
    order by workspace_id limit 1`.execute(trx);
  return rows[0];
};

const nextLeads = async (
  trx: Transaction<Database>,
  shard: number,
  { workspace, after, limit }: Job & { limit: number },
): Promise<LeadId[]> => {
  const { rows } = await sql<{ id: LeadId }>`
    select id from lead where workspace_id = ${workspace} and shard = ${shard} and id > ${after} order by id limit ${limit}`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
};

interface Chosen extends Job {
  leads: readonly LeadId[];
}

// Whoever began or ended it anew meanwhile is right.
const advance = async (
  trx: Transaction<Database>,
  shard: number,
  { workspace, model, after, leads }: Chosen,
): Promise<void> => {
  await sql`
    update rescore set after = ${leads.at(-1) ?? null}, done = done + ${leads.length}
    where workspace_id = ${workspace} and model = ${model} and shard = ${shard} and after = ${after}`.execute(trx);
};

// The order comes last, with a place that no stored signal has: there is nothing of it to delete.
const turnsOf = async (
  trx: Transaction<Database>,
  shard: number,
  { workspace, model, leads }: Chosen,
): Promise<Map<LeadId, PendingSignal[]>> => {
  const pending = groupBy(await readSignalsOf(trx, shard, { workspace, leads }), ({ lead }) => lead);
  return new Map(
    leads.map((lead) => {
      const command = { do: 'rescore', workflow: model } as const;
      const order: PendingSignal = { workspace, lead, seq: -1, signal: { kind: 'command', by: 'ripen', command } };
      return [lead, [...(pending.get(lead) ?? []), order]];
    }),
  );
};
