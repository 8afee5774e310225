import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Ends giving the points of a model anew where it is: leads that are done keep what they were given. Served by rescore's primary key. */
export const cancelRescore = async (db: Kysely<Database>, workspace: WorkspaceId, model: WorkflowId): Promise<void> => {
  await sql`update rescore set after = null where workspace_id = ${workspace} and model = ${model}`.execute(db);
};
