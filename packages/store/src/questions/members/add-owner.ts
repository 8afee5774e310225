import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { createWorkspace } from '../setup/create-workspace.ts';

/** Who is to own the first workspace; the password comes hashed. */
export interface FirstOwner {
  id: string;
  name: string;
  email: string;
  passwordHash: string;
}

/**
 * Makes the owner of the first workspace, which is made too if there is none. False, and nothing is written, when
 * somebody owns a workspace already. Holds an advisory lock, so that of several first starts one does it.
 */
export const addOwner = (db: Kysely<Database>, owner: FirstOwner): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('ripen first owner', 0))`.execute(trx);
    if ((await findOwner(trx)) !== undefined) return false;
    const first = await trx
      .selectFrom('workspace')
      .select('id')
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    const workspace = first?.id ?? (await createWorkspace(trx, { name: 'My workspace', timezone: 'UTC' }));
    await insertOwner(trx, workspace, owner);
    return true;
  });

/** The email of somebody who owns a workspace. Reads members, of whom there are few; locks nothing. */
export const findOwner = async (db: Kysely<Database>): Promise<string | undefined> => {
  const row = await db
    .selectFrom('member')
    .innerJoin('auth.user as person', 'person.id', 'member.user_id')
    .select('person.email')
    .where('member.role', '=', 'owner')
    .orderBy('member.created_at')
    .limit(1)
    .executeTakeFirst();
  return row?.email;
};

const insertOwner = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { id, name, email, passwordHash }: FirstOwner,
): Promise<void> => {
  await sql`
    insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (${id}, ${name}, ${email}, true, now(), now())`.execute(db);
  await sql`
    insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${id}, ${id}, 'credential', ${id}, ${passwordHash}, now(), now())`.execute(db);
  await db.insertInto('member').values({ workspace_id: workspace, user_id: id, role: 'owner' }).execute();
};
