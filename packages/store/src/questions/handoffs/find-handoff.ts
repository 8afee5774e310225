import type { HandoffId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { handoffColumns, type HandoffRow, handoffWithLead } from './handoff-row.ts';

/** Finds a handoff; undefined when there is none. Served by handoff_by_id and lead's primary key; locks nothing. */
export const findHandoff = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  id: HandoffId,
): Promise<HandoffRow | undefined> => {
  const { rows } = await sql<HandoffRow>`
    select ${handoffColumns} from ${handoffWithLead} where h.workspace_id = ${workspace} and h.id = ${id}`.execute(db);
  return rows[0];
};
