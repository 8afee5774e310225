import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/** When a cron expression ticks next after a moment, in a zone. */
export type NextTick = (cron: string, zone: string, after: Instant) => Instant;

/** What one step of the schedules came to: whether there may be more to do, and whose shards have new signals. */
export interface Advanced {
  more: boolean;
  shards: readonly number[];
}

interface Row {
  workspace: WorkspaceId;
  workflow: WorkflowId;
  cron: string;
  zone: string;
  segment: string;
  nextAt: Instant | null;
  tickAt: Instant | null;
  after: string | null;
  now: Instant;
}

/** Leads started in one transaction. */
const batch = 1_000;

/**
 * Takes one step of one schedule that has something to do: reckons its next tick, begins a tick, or gives the start
 * command to the next leads of its segment. Each step is a transaction that moves the row on together with what it did,
 * so that a tick starts every lead once, whoever is killed. Ticks that were missed become one, at once; those of a
 * workflow that is paused don't happen. Serves live workflows only. Locks that row; another worker takes the next. Read by
 * the whole of schedule, which has a row for a workflow, and by segment_member_by_segment.
 */
export const advanceSchedule = (db: Kysely<Database>, nextTick: NextTick): Promise<Advanced> =>
  db.transaction().execute(async (trx) => {
    const row = await chooseOne(trx);
    if (!row) return { more: false, shards: [] };
    if (row.tickAt !== null) return startSome(trx, row, row.tickAt);
    const nextAt = nextTick(row.cron, row.zone, row.now);
    await update(trx, row, { next_at: nextAt, tick_at: row.nextAt, after_lead: null });
    return { more: true, shards: [] };
  });

const chooseOne = async (trx: Transaction<Database>): Promise<Row | undefined> => {
  const { rows } = await sql<Row>`
    select s.workspace_id as workspace, s.workflow_id as workflow, s.cron, coalesce(s.zone, p.timezone) as zone,
      s.segment_id as segment, s.next_at as "nextAt", s.tick_at as "tickAt", s.after_lead as after, clock_timestamp() as now
    from schedule s
    join workflow w on w.workspace_id = s.workspace_id and w.id = s.workflow_id and w.status = 'live'
    join workspace p on p.id = s.workspace_id
    where s.next_at is null or s.tick_at is not null or s.next_at <= clock_timestamp()
    order by s.next_at nulls first limit 1 for update of s skip locked`.execute(trx);
  return rows[0];
};

const startSome = async (trx: Transaction<Database>, row: Row, tickAt: Instant): Promise<Advanced> => {
  const { workspace, workflow, segment, after } = row;
  const { rows } = await sql<{ lead: string; shard: number }>`
    with chosen as (
      select lead_id, shard from segment_member
      where workspace_id = ${workspace} and segment_id = ${segment} and lead_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      order by lead_id limit ${batch}
    ), given as (
      insert into signal (workspace_id, shard, lead_id, kind, body, at)
      select ${workspace}, shard, lead_id, 'command', jsonb_build_object('by', 'ripen', 'command', jsonb_build_object(
        'do', 'start', 'workflow', ${workflow}::text, 'data', jsonb_build_object('scheduledFor', ${new Date(tickAt).toISOString()}::text),
        'run', overlay(overlay(md5(${`${workflow}:${tickAt}:`} || lead_id) placing '8' from 13) placing '8' from 17)::uuid)), clock_timestamp()
      from chosen)
    select lead_id as lead, shard from chosen order by lead_id`.execute(trx);
  const last = rows.length < batch ? undefined : rows.at(-1);
  await update(trx, row, last ? { after_lead: last.lead } : { tick_at: null, after_lead: null });
  return { more: true, shards: [...new Set(rows.map(({ shard }) => shard))] };
};

const update = async (
  trx: Transaction<Database>,
  { workspace, workflow }: Row,
  changes: { next_at?: Instant; tick_at?: Instant | null; after_lead?: string | null },
): Promise<void> => {
  const moment = (at: Instant | null) => (at === null ? null : sql<string>`to_timestamp(${at}::float8 / 1000)`);
  const { next_at: next, tick_at: tick, after_lead: lead } = changes;
  await trx
    .updateTable('schedule')
    .set({
      ...(next === undefined ? {} : { next_at: moment(next) }),
      ...(tick === undefined ? {} : { tick_at: moment(tick) }),
      ...(lead === undefined ? {} : { after_lead: lead }),
    })
    .where('workspace_id', '=', workspace)
    .where('workflow_id', '=', workflow)
    .execute();
};
