import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { templateColumns, type TemplateRow, type TemplateText } from './template-row.ts';

/** Stores a new mail template. Locks nothing that others wait for. */
export const createTemplate = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { name, subject, html }: TemplateText,
): Promise<TemplateRow> =>
  db
    .insertInto('template')
    .values({ workspace_id: workspace, name, subject, html })
    .returning(templateColumns)
    .executeTakeFirstOrThrow();
