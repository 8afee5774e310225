import { type HandoffId, type HandoffStatus, type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { handoffColumns, type HandoffRow, handoffWithLead } from './handoff-row.ts';

/** Where a handoff stands in a list: its time to the microsecond, then its id. */
export type HandoffKey = [at: string, id: HandoffId];

/** Which handoffs, in which order, and where to go on. */
export interface HandoffPage {
  status?: HandoffStatus | undefined;
  owner?: string | undefined;
  /** One of these teams has it. */
  teams?: readonly string[] | undefined;
  lead?: LeadId | undefined;
  sort: 'due' | '-madeAt';
  after: HandoffKey | null;
  limit: number;
}

/**
 * A page of handoffs, by the time to answer or newest first. Served by handoff_by_due, handoff_by_owner, handoff_by_team, handoff_by_time
 * or handoff_by_lead, by what is asked for; locks nothing.
 */
export const listHandoffs = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { status, owner, teams, lead, sort, after, limit }: HandoffPage,
): Promise<(HandoffRow & { key: HandoffKey })[]> => {
  const at = sql.ref(sort === 'due' ? 'h.due_at' : 'h.made_at');
  const down = sort === '-madeAt';
  const wanted = [
    sql`h.workspace_id = ${workspace}`,
    ...(status === undefined ? [] : [sql`h.status = ${status}`]),
    ...(owner === undefined ? [] : [sql`h.owner = ${owner}`]),
    ...(teams === undefined ? [] : [sql`h.team = any(${[...teams]}::text[])`]),
    ...(lead === undefined ? [] : [sql`h.shard = ${shardOf(lead)} and h.lead_id = ${lead}`]),
    ...(after === null
      ? []
      : [sql`(${at}, h.id) ${down ? sql`<` : sql`>`} (${after[0]}::timestamptz, ${after[1]}::uuid)`]),
  ];
  const way = down ? sql`desc` : sql`asc`;
  const { rows } = await sql<HandoffRow & { key: HandoffKey }>`
    select ${handoffColumns}, json_build_array(${at}::text, h.id) as key from ${handoffWithLead}
    where ${sql.join(wanted, sql` and `)} order by ${at} ${way}, h.id ${way} limit ${limit}`.execute(db);
  return rows;
};
