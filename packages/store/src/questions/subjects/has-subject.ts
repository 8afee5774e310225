import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Tables of things that paths name by their ids. */
export type SubjectTable = 'lead' | 'workflow' | 'run' | 'segment' | 'template' | 'api_key' | 'mailbox' | 'handoff';

/** Whether a workspace has the thing of that id. Served by primary keys, lead_by_id, run_by_id and handoff_by_id; locks nothing. */
export const hasSubject = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { table, id }: { table: SubjectTable; id: string },
): Promise<boolean> => {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from ${sql.table(table)} where workspace_id = ${workspace} and id = ${id}) as there`.execute(
    db,
  );
  return rows[0]?.there ?? false;
};
