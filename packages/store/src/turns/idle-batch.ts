import type { Instant, LeadId, WorkspaceId } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { WorkspaceNow } from '../definitions/read-definitions.ts';
import type { Built } from '../runner.ts';
import type { Database } from '../tables.ts';
import type { Share } from './batch.ts';
import { tryShard } from './open-shard.ts';
import { surveyWork } from './read/survey-work.ts';
import { readTakings } from './read-takings.ts';
import { takeTurns } from './take-turns.ts';
import type { TurnContext } from './turn-context.ts';
import { writeOutcome } from './write/write-outcome.ts';

/** Nothing was there to do. */
export const nothingIdle: Built = { leads: 0, after: 'nothing', effects: false };

/** A shard in which nothing else is due: the clock of the batch, and the workspaces whose leads have alarms. */
export interface IdleShard {
  shard: number;
  now: Instant;
  alarmed: ReadonlySet<WorkspaceId>;
}

/** One transaction under the shard's lock for work that comes last: it isn't begun where another holds the shard, or anything else in it is due. */
export const idleBatch = (
  context: TurnContext,
  shard: number,
  work: (trx: Transaction<Database>, idle: IdleShard) => Promise<Built>,
): Promise<Built> =>
  context.db.transaction().execute(async (trx) => {
    const now = await tryShard(trx, shard, context.cutOffAfter);
    if (now === null) return { ...nothingIdle, after: 'busy' };
    const waiting = await surveyWork(trx, shard);
    if (waiting.some(({ signals, wakeAt }) => signals || (wakeAt !== null && wakeAt <= now)))
      return { ...nothingIdle, after: 'due' };
    const alarmed = new Set(waiting.flatMap(({ workspace, alarmed: has }) => (has ? [workspace] : [])));
    return work(trx, { shard, now, alarmed });
  });

/** A workspace that has work left in a shard, by chance, so that none waits for the others to end; null where none has. Served by the table's index of what is left. */
export const anyWorkspace = async (
  db: Kysely<Database>,
  shard: number,
  table: 'segment_build' | 'sweep_shard',
): Promise<WorkspaceId | null> => {
  const { rows } = await sql<{ workspace: WorkspaceId }>`
    select workspace_id as workspace from ${sql.table(table)} where shard = ${shard} and after is not null
    group by workspace_id order by random() limit 1`.execute(db);
  return rows[0]?.workspace ?? null;
};

/** Leads of one workspace that take a turn each, though nothing is due for them. */
export interface IdleTurns {
  turn: Turn;
  workspaces: readonly WorkspaceNow[];
  workspace: WorkspaceId;
  leads: readonly LeadId[];
}

/** Lets leads take their turns and stores what came of them; null, and nothing stored, where some belong to a newer program, which comes by here too. */
export const takeIdleTurns = async (
  context: TurnContext,
  trx: Transaction<Database>,
  { shard, now, alarmed, turn, workspaces, workspace, leads }: IdleShard & IdleTurns,
): Promise<{ effects: boolean } | null> => {
  const turns = new Map(leads.map((lead) => [lead, []]));
  const share: Share = { workspace, now, turns, alarmed: alarmed.has(workspace) };
  const takings = await readTakings(trx, { shard, shares: [share], workspaces, cache: context.cache });
  if (takings.length < leads.length) return null;
  return { effects: await writeOutcome(trx, shard, takeTurns(turn, takings)) };
};
