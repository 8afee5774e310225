import type { Team, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** A workspace's teams, in their order. Served by the primary key; locks nothing. */
export const listTeams = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<Team[]> => {
  const of = db.selectFrom('team').select(['name', 'members', 'head']).where('workspace_id', '=', workspace);
  const rows = await of.orderBy('position').execute();
  return rows.map(({ head, ...team }) => ({ ...team, ...(head !== null && { head }) }));
};
