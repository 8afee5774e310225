import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Where a person belongs, and as what. */
export interface Membership {
  workspace: WorkspaceId;
  role: string;
}

/** The first workspace a person became a member of. Served by member_by_user; locks nothing. */
export const findMember = (db: Kysely<Database>, user: string): Promise<Membership | undefined> =>
  db
    .selectFrom('member')
    .select(['workspace_id as workspace', 'role'])
    .where('user_id', '=', user)
    .orderBy('created_at')
    .orderBy('workspace_id')
    .limit(1)
    .executeTakeFirst();
