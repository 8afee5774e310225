import { type LeadId, shardOf, type Signal, type WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import { faultPoint } from '../faults/fault-point.ts';
import type { LeadCommand } from '../runner.ts';
import type { Database } from '../tables.ts';
import type { Share } from './batch.ts';
import { groupBy } from './group-by.ts';
import { waitForShard } from './open-shard.ts';
import { readSignalsOf } from './read/read-signals.ts';
import { waitForWorkspace } from './read/enter-workspaces.ts';
import { readTakings } from './read-takings.ts';
import { takeTurns } from './take-turns.ts';
import { tryAgain } from './try-again.ts';
import type { TurnContext } from './turn-context.ts';
import { writeOutcome } from './write/write-outcome.ts';

/** Gives commands to leads and lets exactly these take their turns, shard after shard, a transaction for each. Says which shards have new effects. */
export const commandLeads = async (
  context: TurnContext,
  workspace: WorkspaceId,
  commands: readonly LeadCommand[],
): Promise<number[]> => {
  const byShard = groupBy(commands, ({ lead }) => shardOf(lead));
  const asking: number[] = [];
  for (const [shard, given] of [...byShard].toSorted(([a], [b]) => a - b))
    if (await tryAgain(() => commandShard(context, shard, { workspace, commands: given }))) asking.push(shard);
  await faultPoint('command.after-commit');
  return asking;
};

interface Given {
  workspace: WorkspaceId;
  commands: readonly LeadCommand[];
}

const commandShard = (context: TurnContext, shard: number, given: Given): Promise<boolean> =>
  context.db.transaction().execute(async (trx) => {
    const now = await waitForShard(trx, shard, context.cutOffAfter);
    const known = await waitForWorkspace(trx, shard, given.workspace);
    await appendCommands(trx, shard, given);
    const leads = [...new Set(given.commands.map(({ lead }) => lead))];
    const signals = await readSignalsOf(trx, shard, { workspace: given.workspace, leads });
    const turns = groupBy(signals, ({ lead }) => lead);
    const share: Share = { workspace: given.workspace, now, turns, alarmed: false };
    const takings = await readTakings(trx, {
      shard,
      shares: [share],
      workspaces: known ? [known] : [],
      cache: context.cache,
    });
    const effects = await writeOutcome(trx, shard, takeTurns(context.turn, takings));
    await faultPoint('command.before-commit');
    return effects;
  });

const appendCommands = async (
  trx: Transaction<Database>,
  shard: number,
  { workspace, commands }: Given,
): Promise<void> => {
  const rows = distinct(commands).map(({ lead, ...given }): { lead: LeadId; body: Signal } => ({
    lead,
    body: { kind: 'command', ...given },
  }));
  await sql`
    insert into signal (workspace_id, shard, lead_id, kind, body, at)
    select ${workspace}, ${shard}, lead, 'command', body, clock_timestamp()
    from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as (lead uuid, body jsonb)) with ordinality x(lead, body, place)
    order by place`.execute(trx);
};

// The same start given twice is one start.
const distinct = (commands: readonly LeadCommand[]): LeadCommand[] => {
  const seen = new Set<string>();
  return commands.filter(({ lead, command }) => {
    if (command.do !== 'start') return true;
    const key = `${lead} ${command.run}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
