import type { Json, JsonObject, LeadChange } from '@ripen/domain';
import type { EntryConfig } from './config.ts';

/** What a call to a flow's address tells of the lead: the fields that are found where the entry says. */
export const fieldsOfCall = (
  { fields = [] }: Pick<Extract<EntryConfig, { on: 'webhook' }>, 'fields'>,
  body: JsonObject,
): LeadChange[] =>
  fields.flatMap(({ field, path }): LeadChange[] => {
    const value = valueAt(body, path);
    return value === undefined ? [] : [{ change: 'field', field, value }];
  });

/** What a document has at a path of names with dots between them; undefined where there is nothing. */
export const valueAt = (body: JsonObject, path: string): Json | undefined => {
  let value: Json | undefined = body;
  for (const name of path.split('.'))
    value =
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
  return value;
};
