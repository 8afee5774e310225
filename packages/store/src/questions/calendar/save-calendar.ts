import type { Calendar, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import { changeDefinitions } from '../../definitions/change-definitions.ts';
import type { Database } from '../../tables.ts';

/** Sets a workspace's hours, holidays and send window. Served by the primary key; nobody takes a turn meanwhile. */
export const saveCalendar = (db: Kysely<Database>, workspace: WorkspaceId, calendar: Calendar): Promise<void> =>
  changeDefinitions(db, workspace, async (trx) => {
    const stored = { calendar: JSON.stringify(calendar) };
    await trx
      .insertInto('calendar')
      .values({ workspace_id: workspace, ...stored })
      .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(stored))
      .execute();
  });
