import type { TemplateId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { templateColumns, type TemplateRow, type TemplateText } from './template-row.ts';

/** A template to save over the revision it was made from. */
export interface TemplateSave extends TemplateText {
  id: TemplateId;
  revision: number;
}

/** Saves a mail template; undefined, and nothing changes, when its revision isn't the stored one any more. Served by the primary key; locks that row. */
export const saveTemplate = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { id, revision, name, subject, html }: TemplateSave,
): Promise<TemplateRow | undefined> =>
  db
    .updateTable('template')
    .set({ name, subject, html, revision: sql<number>`revision + 1`, updated_at: sql<string>`clock_timestamp()` })
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .where('revision', '=', sql<number>`${revision}::bigint`)
    .returning(templateColumns)
    .executeTakeFirst();
