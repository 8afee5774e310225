import { standardFields, standardStages, type WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { insertFields } from './insert-fields.ts';
import { insertStages } from './insert-stages.ts';

/** Makes a workspace with the standard fields and stages. */
export const createWorkspace = async (
  db: Kysely<Database>,
  { name, timezone }: { name: string; timezone: string },
): Promise<WorkspaceId> => {
  const make = async (trx: Kysely<Database>): Promise<WorkspaceId> => {
    const { id } = await trx
      .insertInto('workspace')
      .values({ name, timezone })
      .returning('id')
      .executeTakeFirstOrThrow();
    await insertFields(trx, id, standardFields);
    await insertStages(trx, id, standardStages);
    return id;
  };
  return db.isTransaction ? make(db) : db.transaction().execute(make);
};
