import type { WorkspaceId } from '@ripen/domain';
import { type RawBuilder, sql } from 'kysely';
import { type FunnelAsked, inSegment } from './read-funnel.ts';

/** The stages by what they mean: those that hand leads over. */
export interface FiguresAsked extends FunnelAsked {
  qualifying: readonly string[];
}

/** The figures of a life cycle, each as the condition on a judged lead that makes it count. */
export const figures = {
  legitimate: sql<boolean>`legitimate`,
  qualified: sql<boolean>`legitimate and qualified`,
  'not ready': sql<boolean>`legitimate and not qualified`,
  converted: sql<boolean>`legitimate and qualified and converted`,
  'passed on at once': sql<boolean>`made_at < at + interval '1 day'`,
  matured: sql<boolean>`made_at < at + interval '1 day' and accepted`,
} as const;
export type FigureName = keyof typeof figures;

/** The two steps `came` and `judged` of a query: the leads that came in during a time, and what became of each until now. */
export const judgedLeads = (
  workspace: WorkspaceId,
  { from, to, segment, qualifying }: FiguresAsked,
): RawBuilder<unknown> => sql`
    came as materialized (
      select m.shard, m.lead_id, m.at from stage_move m
      where m.workspace_id = ${workspace} and m.from_stage is null
        and m.at >= to_timestamp(${from}::float8 / 1000) and m.at < to_timestamp(${to}::float8 / 1000)
        ${inSegment(workspace, segment, sql`m.shard, m.lead_id`)}
    ), judged as materialized (
      select came.shard, came.lead_id, came.at, l.email is not null and l.stage <> 'disqualified' as legitimate,
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
    )`;
