import { randomBytes } from 'node:crypto';
import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { makeCallSecret } from '../../effects/make-call-secret.ts';
import type { Database } from '../../tables.ts';
import type { HookRow } from './hook-row.ts';

/**
 * Gives a workflow an address of its own for calls from outside, with a secret that signs them; the ones it had are dead
 * from now on. Undefined when the workspace has no such workflow. Served by the primary key of workflow.
 */
export const makeHook = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  workflow: WorkflowId,
): Promise<HookRow | undefined> => {
  const token = randomBytes(32).toString('base64url');
  const secret = makeCallSecret();
  const { rows } = await sql<HookRow>`
    insert into hook (workspace_id, workflow_id, token, secret)
    select workspace_id, id, ${token}, ${secret} from workflow where workspace_id = ${workspace} and id = ${workflow}
    on conflict (workspace_id, workflow_id)
    do update set token = excluded.token, secret = excluded.secret, created_at = clock_timestamp()
    returning token, secret, created_at as "createdAt"`.execute(db);
  return rows[0];
};
