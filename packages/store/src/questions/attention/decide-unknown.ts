import type { LeadId, RunId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { holderOf } from './holder-of.ts';

/** A message in doubt, whether it is to be sent again or counts as sent, and who says so. */
export interface UnknownDecision {
  run: RunId;
  node: string;
  visit: number;
  again: boolean;
  by: string;
}

/**
 * Decides about a message of which nobody knows whether it went out: it is handed over once more, or counts as sent; either
 * way the lead's story says who wanted it. Its run went on before, and isn't told. Gives the message's shard, or null when
 * it isn't in doubt, so that deciding twice does nothing. Served by run_by_id, handoff_by_id and effect's
 * primary key.
 */
export const decideUnknown = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { run, node, visit, again, by }: UnknownDecision,
): Promise<number | null> => {
  const said = again ? `${by} had it sent again` : `${by} marked it as sent`;
  const { rows } = await sql<{ shard: number; lead: LeadId }>`
    with decided as (
      update effect e set state = ${again ? 'intent' : 'sent'}, detail = ${said}, blocked_by = null, held = false,
        due_at = case when ${again} then clock_timestamp() end, settled_at = case when not ${again} then clock_timestamp() end,
        resent_by = case when ${again} then ${by} else e.resent_by end
      from (${holderOf(workspace, run)}) r
      where e.workspace_id = r.workspace_id and e.shard = r.shard and e.run_id = r.id and e.node = ${node} and e.visit = ${visit}
        and e.state = 'unknown'
      returning e.shard, e.lead_id as lead),
    told as (
      insert into history (workspace_id, shard, lead_id, at, what, said)
      select ${workspace}, shard, lead, clock_timestamp(), 'changed', ${`A message that may not have arrived: ${said}`} from decided)
    select shard, lead from decided`.execute(db);
  return rows[0]?.shard ?? null;
};
