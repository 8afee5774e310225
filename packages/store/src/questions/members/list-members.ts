import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** A member of a workspace. */
export interface ListedMember {
  id: string;
  name: string;
  email: string;
  role: string;
}

/** The members of a workspace in the order they came. Served by the primary keys; locks nothing. */
export const listMembers = (db: Kysely<Database>, workspace: WorkspaceId): Promise<ListedMember[]> =>
  db
    .selectFrom('member')
    .innerJoin('auth.user as person', 'person.id', 'member.user_id')
    .select(['person.id', 'person.name', 'person.email', 'member.role'])
    .where('member.workspace_id', '=', workspace)
    .orderBy('member.created_at')
    .orderBy('person.id')
    .execute();
