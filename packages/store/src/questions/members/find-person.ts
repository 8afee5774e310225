import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Somebody who can sign in. */
export interface FoundPerson {
  id: string;
  name: string;
  email: string;
}

/** One person. Served by the primary key; locks nothing. */
export const findPerson = (db: Kysely<Database>, id: string): Promise<FoundPerson | undefined> =>
  db.selectFrom('auth.user').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst();
