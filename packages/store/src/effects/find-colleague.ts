import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../tables.ts';

/** A member by their id, or by their address in any case; undefined when nobody is. Served by the primary keys of member and user, and by user's addresses; locks nothing. */
export const findColleague = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  who: { id: string } | { email: string },
): Promise<{ name: string; email: string } | undefined> => {
  const members = db
    .selectFrom('member')
    .innerJoin('auth.user as person', 'person.id', 'member.user_id')
    .select(['person.name', 'person.email'])
    .where('member.workspace_id', '=', workspace);
  return 'id' in who
    ? members.where('member.user_id', '=', who.id).executeTakeFirst()
    : members.where('person.email', '=', who.email.toLowerCase()).executeTakeFirst();
};
