import { type Calendar, standardCalendar, type WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** A workspace's hours, holidays and send window. Served by the primary key; locks nothing. */
export const readCalendar = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<Calendar> => {
  const row = await db
    .selectFrom('calendar')
    .select('calendar')
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
  return row?.calendar ?? standardCalendar;
};
