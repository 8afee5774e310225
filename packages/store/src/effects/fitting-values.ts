import type { Json, JsonObject, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import { fitsField } from '../questions/leads/field-type-of.ts';
import type { Database } from '../tables.ts';

/** Of values by the names of fields, those that the workspace's fields can hold; null, which forgets a field, always can be. Served by field's primary key; locks nothing. */
export const fittingValues = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  values: JsonObject,
): Promise<JsonObject> => {
  const names = Object.keys(values);
  if (names.length === 0) return {};
  const fields = await db
    .selectFrom('field')
    .select(['name', 'type'])
    .where('workspace_id', '=', workspace)
    .where('name', 'in', names)
    .execute();
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  const fits = ([name, value]: [string, Json]): boolean => {
    const type = types.get(name);
    return type !== undefined && (value === null || fitsField(type, value));
  };
  return Object.fromEntries(Object.entries(values).filter(fits));
};
