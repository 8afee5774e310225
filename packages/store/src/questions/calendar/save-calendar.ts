import type { Calendar, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import { changeDefinitions } from '../../definitions/change-definitions.ts';
import { revisionOf, type SavedOver, saveOver } from '../../definitions/save-over.ts';
import type { Database } from '../../tables.ts';
import { readCalendar } from './read-calendar.ts';

/** Sets a workspace's hours, holidays and send window over a revision of them, or (null) over any. Served by the primary key; nobody takes a turn meanwhile. */
export const saveCalendar = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { calendar, revision }: { calendar: Calendar; revision: number | null },
): Promise<SavedOver> =>
  changeDefinitions(db, workspace, (trx) =>
    saveOver(revision, {
      standing: async () => revisionOf(await readCalendar(trx, workspace)),
      write: async () => {
        const stored = { calendar: JSON.stringify(calendar) };
        await trx
          .insertInto('calendar')
          .values({ workspace_id: workspace, ...stored })
          .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(stored))
          .execute();
        return [];
      },
    }),
  );
