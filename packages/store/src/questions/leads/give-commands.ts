import { shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { lockLeads } from '../../ingest/lock-leads.ts';
import type { LeadCommand } from '../../runner.ts';
import type { Database } from '../../tables.ts';

/**
 * Stores commands for leads, all or none of them, to be taken in their next turns; gives the shards to ring. One for a
 * lead that became part of another meanwhile is left out. Served by lead_by_id; waits for who feeds these leads.
 */
export const giveCommands = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  commands: readonly LeadCommand[],
): Promise<number[]> =>
  db.transaction().execute(async (trx) => {
    await lockLeads(
      trx,
      commands.map(({ lead }) => lead),
    );
    const rows = commands.map(({ lead, ...given }) => ({ lead, body: { kind: 'command', ...given } }));
    await sql`
      insert into signal (workspace_id, shard, lead_id, kind, body, at)
      select ${workspace}, lead.shard, lead.id, 'command', x.body, clock_timestamp()
      from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as (lead uuid, body jsonb)) with ordinality x(id, body, place)
      join lead on lead.workspace_id = ${workspace} and lead.id = x.id
      order by x.place`.execute(trx);
    return [...new Set(commands.map(({ lead }) => shardOf(lead)))];
  });
