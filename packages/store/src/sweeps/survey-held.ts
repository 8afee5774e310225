import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/**
 * Leads that are held alike: in the same step, leaving it by the same port. `hand` names the kind of the effect that they
 * wait for and that nobody began to carry out; null where there is none.
 */
export interface HeldLeads {
  shard: number;
  version: number;
  node: string;
  port: string | null;
  asked: boolean;
  hand: string | null;
  /** Whose time has come. */
  overdue: number;
  /** Whose time is yet to come, or who wait for an outcome. */
  later: number;
  parked: number;
}

/** What is held in a workflow that is paused, and of that, what would be due at a moment. Served by run_inside and effect's primary key; locks nothing. */
export const surveyHeld = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, at }: { workflow: WorkflowId; at: Instant },
): Promise<HeldLeads[]> => {
  const { rows } = await sql<HeldLeads>`
    select r.shard::int as shard, r.version, r.node, r.port, r.asked, e.hand,
      count(*) filter (where r.wake_at <= to_timestamp(${at}::float8 / 1000)) as overdue,
      count(*) filter (where r.status = 'waiting' and (r.wake_at is null or r.wake_at > to_timestamp(${at}::float8 / 1000))) as later,
      count(*) filter (where r.status = 'parked') as parked
    from run r
    left join effect e on r.asked and e.workspace_id = r.workspace_id and e.shard = r.shard and e.run_id = r.id
      and e.node = r.node and e.visit = r.visit and e.state = 'intent'
    where r.workspace_id = ${workspace} and r.workflow_id = ${workflow} and r.status in ('waiting', 'parked') and r.held
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3`.execute(db);
  return rows;
};
