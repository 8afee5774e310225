import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { type FunnelAsked, inSegment } from './read-funnel.ts';

/**
 * What became of the leads that came in during a time, until now: those that are legitimate (an email is known, and they
 * aren't disqualified), of these those that came to a stage that hands leads over, of these those that became customers;
 * those handed over within a day of coming in, and of these those that sales accepted.
 */
export interface Figures {
  leads: number;
  legitimate: number;
  qualified: number;
  converted: number;
  handedOver: number;
  atOnce: number;
  matured: number;
}

/** The stages by what they mean: those that hand leads over. */
export interface FiguresAsked extends FunnelAsked {
  qualifying: readonly string[];
}

/** Counts what became of leads. Served by stage_move_by_time, and the primary keys of lead, stage_move, handoff_by_lead and outcome; locks nothing. */
export const readFigures = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { from, to, segment, qualifying }: FiguresAsked,
): Promise<Figures> => {
  const { rows } = await sql<Figures>`
    with came as materialized (
      select m.shard, m.lead_id, m.at from stage_move m
      where m.workspace_id = ${workspace} and m.from_stage is null
        and m.at >= to_timestamp(${from}::float8 / 1000) and m.at < to_timestamp(${to}::float8 / 1000)
        ${inSegment(workspace, segment, sql`m.shard, m.lead_id`)}
    ), judged as materialized (
      select came.at, l.email is not null and l.stage <> 'disqualified' as legitimate,
        exists (select from stage_move m where m.workspace_id = ${workspace} and m.shard = came.shard and m.lead_id = came.lead_id
          and m.to_stage = any(${[...qualifying]}::text[])) as qualified,
        l.stage = 'customer' or exists (select from outcome o where o.workspace_id = ${workspace} and o.shard = came.shard
          and o.lead_id = came.lead_id and o.outcome = 'won') as converted,
        h.made_at, h.accepted
      from came
      join lead l on l.workspace_id = ${workspace} and l.shard = came.shard and l.id = came.lead_id
      left join lateral (
        select min(made_at) as made_at, bool_or(status = 'accepted') as accepted from handoff
        where workspace_id = ${workspace} and shard = came.shard and lead_id = came.lead_id) h on true
    )
    select count(*) as leads,
      count(*) filter (where legitimate) as legitimate,
      count(*) filter (where legitimate and qualified) as qualified,
      count(*) filter (where legitimate and qualified and converted) as converted,
      count(*) filter (where made_at is not null) as "handedOver",
      count(*) filter (where made_at < at + interval '1 day') as "atOnce",
      count(*) filter (where made_at < at + interval '1 day' and accepted) as matured
    from judged`.execute(db);
  const [figures] = rows;
  if (!figures) throw new Error('counting gave nothing');
  return figures;
};
