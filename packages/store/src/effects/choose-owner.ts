import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { ClaimedEffect } from './claimed-effect.ts';
import { inAnswer } from './in-answer.ts';

/** Who was chosen. */
export type ChosenOwner = { name: string; email: string };

/**
 * Chooses, of the people named or of a team as it is now, the member who has waited longest for a lead at this node of the workflow; who never had
 * one comes first, in the order given. Null when none of them is a member. Served by the primary keys of team, member and
 * rotation; one choice at a node waits for the other.
 */
export const chooseOwner = async (
  db: Kysely<Database>,
  effect: ClaimedEffect,
  of: { members: readonly string[] } | { team: string },
): Promise<ChosenOwner | null> => {
  const { workspace, workflow, node } = effect;
  const among =
    'team' in of
      ? sql`(select members from team where workspace_id = ${workspace} and name = ${of.team})`
      : sql`${[...of.members]}::text[]`;
  const { chosen } = await inAnswer<{ chosen: ChosenOwner | null }>(db, effect, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspace} ${workflow.id} ${node}`}, 3))`.execute(trx);
    const { rows } = await sql<ChosenOwner>`
      with next as (
        select person.id, person.name, person.email
        from unnest(${among}) with ordinality given (id, place)
        join member m on m.workspace_id = ${workspace} and m.user_id = given.id
        join auth."user" person on person.id = m.user_id
        left join rotation r on r.workspace_id = ${workspace} and r.workflow_id = ${workflow.id} and r.node = ${node} and r.user_id = given.id
        order by r.last_at nulls first, given.place limit 1
      ), noted as (
        insert into rotation (workspace_id, workflow_id, node, user_id, last_at)
        select ${workspace}, ${workflow.id}, ${node}, id, clock_timestamp() from next
        on conflict (workspace_id, workflow_id, node, user_id) do update set last_at = excluded.last_at
      )
      select name, email from next`.execute(trx);
    return { chosen: rows[0] ?? null };
  });
  return chosen;
};
