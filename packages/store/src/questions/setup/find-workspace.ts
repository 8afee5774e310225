import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** A workspace as its members see it. */
export interface FoundWorkspace {
  id: WorkspaceId;
  name: string;
  timezone: string;
}

/** One workspace. Served by the primary key; locks nothing. */
export const findWorkspace = (db: Kysely<Database>, id: WorkspaceId): Promise<FoundWorkspace | undefined> =>
  db.selectFrom('workspace').select(['id', 'name', 'timezone']).where('id', '=', id).executeTakeFirst();
