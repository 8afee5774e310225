import type { Stage, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** A workspace's stages, in their order. Served by the primary key; locks nothing. */
export const listStages = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<Stage[]> => {
  const of = db.selectFrom('stage').select(['name', 'label', 'terms']).where('workspace_id', '=', workspace);
  return (await of.orderBy('position').execute()).map(({ terms, ...stage }) => ({ ...stage, ...terms }));
};
