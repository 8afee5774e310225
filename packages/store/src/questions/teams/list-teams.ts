import type { Team, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** A workspace's teams, in their order. Served by the primary key; locks nothing. */
export const listTeams = (db: Kysely<Database>, workspace: WorkspaceId): Promise<Team[]> =>
  db.selectFrom('team').select(['name', 'members']).where('workspace_id', '=', workspace).orderBy('position').execute();
