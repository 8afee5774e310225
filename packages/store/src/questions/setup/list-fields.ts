import type { Field, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** The fields of leads, in their order. Served by the primary key; locks nothing. */
export const listFields = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<Field[]> => {
  const { rows } = await sql<{ field: Field }>`
    select json_strip_nulls(json_build_object('name', name, 'label', label, 'type', type, 'group', "group", 'unit', unit, 'options', options)) as field
    from field where workspace_id = ${workspace} order by position, name`.execute(db);
  return rows.map(({ field }) => field);
};
