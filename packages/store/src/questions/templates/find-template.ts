import type { TemplateId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { templateColumns, type TemplateRow } from './template-row.ts';

/** One mail template; undefined when the workspace has none of that id. Served by the primary key; locks nothing. */
export const findTemplate = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  id: TemplateId,
): Promise<TemplateRow | undefined> =>
  db
    .selectFrom('template')
    .select(templateColumns)
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
