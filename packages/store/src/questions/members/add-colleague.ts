import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Makes somebody a member who can't sign in: for samples. Nothing changes where there is one of that id. */
export const addColleague = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { id, name, email }: { id: string; name: string; email: string },
): Promise<void> => {
  await sql`
    with person as (
      insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
      values (${id}, ${name}, ${email}, true, now(), now()) on conflict do nothing)
    insert into member (workspace_id, user_id, role) values (${workspace}, ${id}, 'editor') on conflict do nothing`.execute(
    db,
  );
};
