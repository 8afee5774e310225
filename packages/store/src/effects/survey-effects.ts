import type { Instant, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/** What waits in a shard for one workspace and one hand, and when the first of it is due. */
export interface WaitingEffects {
  workspace: WorkspaceId;
  hand: string;
  dueAt: Instant;
  /** In milliseconds of the database's clock; negative once it is due. */
  dueIn: number;
  /** Whether the workspace allows only so many of the hand in a minute. */
  paced: boolean;
}

/** Every workspace and hand with intents in a shard, each found by one step in effect_due: the cost grows with these pairs, not with what waits. */
export const surveyEffects = async (db: Kysely<Database>, shard: number): Promise<WaitingEffects[]> => {
  const { rows } = await sql<WaitingEffects>`
    with recursive pair as (
      (select workspace_id, hand from effect where shard = ${shard} and state = 'intent' and not held and blocked_by is null
       order by workspace_id, hand limit 1)
      union all
      select next.workspace_id, next.hand from pair p cross join lateral (
        select workspace_id, hand from effect
        where shard = ${shard} and state = 'intent' and not held and blocked_by is null and (workspace_id, hand) > (p.workspace_id, p.hand)
        order by workspace_id, hand limit 1) next
    )
    select p.workspace_id as workspace, p.hand, d.due_at as "dueAt",
           (extract(epoch from d.due_at - clock_timestamp()) * 1000)::float8 as "dueIn",
           exists (select from sending_pace s where s.workspace_id = p.workspace_id and s.hand = p.hand) as paced
    from pair p cross join lateral (
      select due_at from effect
      where shard = ${shard} and workspace_id = p.workspace_id and hand = p.hand and state = 'intent' and not held and blocked_by is null
      order by due_at limit 1) d`.execute(db);
  return rows;
};
