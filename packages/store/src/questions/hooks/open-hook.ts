import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowDocument, WorkflowStatus } from '@ripen/workflow';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A workflow as a caller of its address finds it: its newest version, what signs calls, and when that was by the database's clock. */
export interface OpenHook {
  workspace: WorkspaceId;
  workflow: WorkflowId;
  status: 'draft' | WorkflowStatus;
  document: WorkflowDocument;
  secret: string;
  now: Instant;
}

/** The published workflow behind an address; undefined for an address that isn't, or no longer. Served by hook_token_key and primary keys; locks nothing. */
export const openHook = (db: Kysely<Database>, token: string): Promise<OpenHook | undefined> =>
  db
    .selectFrom('hook')
    .innerJoin('workflow', (join) =>
      join.onRef('workflow.workspace_id', '=', 'hook.workspace_id').onRef('workflow.id', '=', 'hook.workflow_id'),
    )
    .innerJoin('workflow_version as newest', (join) =>
      join
        .onRef('newest.workspace_id', '=', 'workflow.workspace_id')
        .onRef('newest.workflow_id', '=', 'workflow.id')
        .onRef('newest.version', '=', 'workflow.version'),
    )
    .select([
      'workflow.workspace_id as workspace',
      'workflow.id as workflow',
      'workflow.status',
      'newest.document',
      'hook.secret',
      sql<Instant>`clock_timestamp()`.as('now'),
    ])
    .where('hook.token', '=', token)
    .executeTakeFirst();
