import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import type { HookRow } from './hook-row.ts';

/** The address of a workflow; undefined where it has none. Served by the primary key; locks nothing. */
export const findHook = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  workflow: WorkflowId,
): Promise<HookRow | undefined> =>
  db
    .selectFrom('hook')
    .select(['token', 'secret', 'created_at as createdAt'])
    .where('workspace_id', '=', workspace)
    .where('workflow_id', '=', workflow)
    .executeTakeFirst();
