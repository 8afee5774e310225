import { type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { lockShard } from '../../definitions/lock-shard.ts';
import { lockLeads } from '../../ingest/lock-leads.ts';
import type { LeadCommand } from '../../runner.ts';
import type { Database } from '../../tables.ts';

/**
 * Stores commands for leads, all or none of them, to be taken in their next turns; gives the shards to ring. One for a
 * lead that became part of another meanwhile is left out. Served by lead_by_id; waits for who feeds these leads, and where
 * they are thousands, for their shards.
 */
export const giveCommands = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  commands: readonly LeadCommand[],
): Promise<number[]> =>
  db.transaction().execute(async (trx) => {
    const leads = [...new Set(commands.map(({ lead }) => lead))];
    const shards = shardsOf(leads);
    if (leads.length > mostLocked) for (const shard of shards) await lockShard(trx, shard);
    else await lockLeads(trx, leads);
    const rows = commands.map(({ lead, ...given }) => ({ lead, body: { kind: 'command', ...given } }));
    await sql`
      insert into signal (workspace_id, shard, lead_id, kind, body, at)
      select ${workspace}, lead.shard, lead.id, 'command', x.body, clock_timestamp()
      from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as (lead uuid, body jsonb)) with ordinality x(id, body, place)
      join lead on lead.workspace_id = ${workspace} and lead.id = x.id
      order by x.place`.execute(trx);
    return shards;
  });

// PostgreSQL has room for some thousand locks. Whatever ends a lead holds its shard, so that shards do as well.
const mostLocked = 1_000;

const shardsOf = (leads: readonly LeadId[]): number[] => [...new Set(leads.map(shardOf))].toSorted((a, b) => a - b);
