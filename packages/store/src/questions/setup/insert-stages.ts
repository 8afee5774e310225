import type { Stage, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Writes stages down in the order given; none of them may be there yet. */
export const insertStages = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  stages: readonly Stage[],
): Promise<void> => {
  const rows = stages.map(({ name, label, ...terms }, position) => ({
    workspace_id: workspace,
    name,
    label,
    position,
    terms: JSON.stringify(terms),
  }));
  await db.insertInto('stage').values(rows).execute();
};
