import type { Band, HandoffId, HandoffStatus, Instant, LeadId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/**
 * A lead handed over to sales, and what came of it until now. `nodes` are the points steps of models that had given it
 * points by then, as `model:node`; `sql` says whether it came to the stage SQL or further afterwards, `won` and `lost`
 * whether an outcome after it says so, `amount` is what was won since, in the currency of the last one.
 */
export interface CalibrationRow {
  handoff: HandoffId;
  lead: LeadId;
  madeAt: Instant;
  score: number;
  band: Band;
  grade: string;
  status: HandoffStatus;
  accepted: boolean;
  sql: boolean;
  won: boolean;
  lost: boolean;
  amount: number | null;
  currency: string | null;
  nodes: string[];
}

/** A time, from a moment up to and without another. */
export interface Period {
  from: Instant;
  to: Instant;
}

// Of more, the newest.
const mostCalibrated = 50_000;

/**
 * One row for each handoff that was made in a time, oldest first; those taken back are left out. Served by
 * handoff_by_time and the primary keys of stage_move, outcome and ledger; locks nothing.
 */
export const readCalibration = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { from, to }: Period,
): Promise<CalibrationRow[]> => {
  const { rows } = await sql<CalibrationRow>`
    with made as materialized (
      select * from handoff
      where workspace_id = ${workspace} and status <> 'withdrawn'
        and made_at >= to_timestamp(${from}::float8 / 1000) and made_at < to_timestamp(${to}::float8 / 1000)
      order by made_at desc, id desc limit ${mostCalibrated})
    select h.id as handoff, h.lead_id as lead, h.made_at as "madeAt", h.score, h.band, h.grade, h.status,
      h.status = 'accepted' as accepted,
      exists (
        select from stage_move m where m.workspace_id = h.workspace_id and m.shard = h.shard and m.lead_id = h.lead_id
          and m.at >= h.made_at and m.to_stage in ('SQL', 'opportunity', 'customer')) as sql,
      coalesce(o.won, false) as won, coalesce(o.lost, false) as lost, o.amount, o.currency,
      coalesce((
        select json_agg(distinct l.model || ':' || l.node) from ledger l
        where l.workspace_id = h.workspace_id and l.shard = h.shard and l.lead_id = h.lead_id and l.at <= h.made_at and l.points <> 0
      ), '[]') as nodes
    from made h
    left join lateral (
      select bool_or(outcome = 'won') as won, bool_or(outcome = 'lost') as lost,
        (sum(amount) filter (where outcome = 'won'))::float8 as amount,
        (array_agg(currency order by at desc) filter (where outcome = 'won'))[1] as currency
      from outcome where workspace_id = h.workspace_id and shard = h.shard and lead_id = h.lead_id and at >= h.made_at) o on true
    order by h.made_at, h.id`.execute(db);
  return rows;
};
