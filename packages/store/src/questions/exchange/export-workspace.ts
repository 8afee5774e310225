import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import type { ExchangeFile } from './exchange-file.ts';

/** Reads a workspace's templates, segments and drafts of workflows, archived ones left out, by name. Served by the primary keys; locks nothing. */
export const exportWorkspace = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<ExchangeFile> => {
  const templates = await db
    .selectFrom('template')
    .select(['id', 'name', 'subject', 'html'])
    .where('workspace_id', '=', workspace)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const segments = await db
    .selectFrom('segment')
    .select(['id', 'name', 'rule'])
    .where('workspace_id', '=', workspace)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const workflows = await db
    .selectFrom('workflow')
    .select(['id', 'draft'])
    .where('workspace_id', '=', workspace)
    .where('status', '!=', 'archived')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return { ripen: 1, templates, segments, workflows: workflows.map(({ id, draft }) => ({ id, ...draft })) };
};
