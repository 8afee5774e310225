import type { TemplateId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { findTemplate } from './find-template.ts';
import { templateColumns, type TemplateRow, type TemplateText } from './template-row.ts';

/** Stores a new mail template, under an id if one is given; what is there under that id already is left as it is. Locks nothing that others wait for. */
export const createTemplate = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { id, name, subject, html }: TemplateText & { id?: TemplateId | null },
): Promise<TemplateRow> => {
  const made = await db
    .insertInto('template')
    .values({ workspace_id: workspace, name, subject, html, ...(id ? { id } : {}) })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .returning(templateColumns)
    .executeTakeFirst();
  const row = made ?? (id && (await findTemplate(db, workspace, id)));
  if (!row) throw new Error('a template that was to be made is gone');
  return row;
};
