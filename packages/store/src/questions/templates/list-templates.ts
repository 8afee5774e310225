import type { TemplateId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { templateColumns, type TemplateRow } from './template-row.ts';

/** Lists mail templates, newest first. Served by the primary key; locks nothing. */
export const listTemplates = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { below, limit }: { below: TemplateId | null; limit: number },
): Promise<TemplateRow[]> => {
  let query = db.selectFrom('template').select(templateColumns).where('workspace_id', '=', workspace);
  if (below !== null) query = query.where('id', '<', below);
  return query.orderBy('id', 'desc').limit(limit).execute();
};
