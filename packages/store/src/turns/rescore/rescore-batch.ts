import type { LeadId, WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { PendingSignal, Share } from '../batch.ts';
import { groupBy } from '../group-by.ts';
import { tryShard } from '../open-shard.ts';
import { enterWorkspaces } from '../read/enter-workspaces.ts';
import { readSignalsOf } from '../read/read-signals.ts';
import { readTakings } from '../read-takings.ts';
import { takeTurns } from '../take-turns.ts';
import type { TurnContext } from '../turn-context.ts';
import { writeOutcome } from '../write/write-outcome.ts';

/** What came of one batch of leads whose points are given anew. */
export interface RescoreBatch {
  turns: number;
  effects: boolean;
  /** Whether the shard has more of them. */
  more: boolean;
}

/** Leads in one transaction: few enough that what falls due meanwhile waits a moment only. */
const most = 250;

const nothing: RescoreBatch = { turns: 0, effects: false, more: false };

/**
 * Gives the points of a model anew to the next leads of a shard, each in a turn of its own after what it has yet to take,
 * one transaction. Served by rescore_left and lead_pkey.
 */
export const rescoreBatch = (context: TurnContext, shard: number): Promise<RescoreBatch> =>
  context.db.transaction().execute(async (trx) => {
    const now = await tryShard(trx, shard, context.cutOffAfter);
    const job = now === null ? undefined : await nextJob(trx, shard);
    if (now === null || job === undefined) return nothing;
    const workspaces = await enterWorkspaces(trx, shard, [job.workspace]);
    const [workspace] = workspaces;
    if (workspace === undefined) return { ...nothing, more: true };
    const leads = await nextLeads(trx, shard, job);
    const { definitions, ahead } = await context.cache.get(trx, workspace);
    if (ahead) return { ...nothing, more: true };
    const model = definitions.models.find(({ workflow }) => workflow.id === job.model);
    if (!model || leads.length === 0) {
      await advance(trx, shard, { ...job, leads: [] });
      return { ...nothing, more: true };
    }
    const also = model.events;
    const share: Share = {
      workspace: job.workspace,
      now,
      turns: await turnsOf(trx, shard, { ...job, leads }),
      alarmed: false,
      also,
    };
    const takings = await readTakings(trx, { shard, shares: [share], workspaces, cache: context.cache });
    // some belong to a newer program, which comes by here too
    if (takings.length < leads.length) return { ...nothing, more: true };
    await advance(trx, shard, { ...job, leads });
    const outcome = takeTurns(context.turn, takings);
    const effects = await writeOutcome(trx, shard, outcome);
    for (const { reason } of outcome.parked) context.log(`A lead of shard ${shard} kept its points: ${reason}`);
    return { turns: leads.length, effects, more: true };
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

const nextLeads = async (trx: Transaction<Database>, shard: number, { workspace, after }: Job): Promise<LeadId[]> => {
  const { rows } = await sql<{ id: LeadId }>`
    select id from lead where workspace_id = ${workspace} and shard = ${shard} and id > ${after} order by id limit ${most}`.execute(
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
