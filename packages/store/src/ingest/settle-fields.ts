import { type FieldType, fieldName, type Json, reservedFields, type WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import { declareFields } from '../questions/leads/declare-fields.ts';
import { fieldTypeOf, fitsField } from '../questions/leads/field-type-of.ts';
import type { Database } from '../tables.ts';
import type { IngestItem } from './ingest-item.ts';

type Types = Map<string, FieldType>;

const rememberedFor = 5_000;

/** Settles which of the fields that items tell of can be kept, making those that are new. Fields are looked up every five seconds. */
export interface FieldSettler {
  settle: (workspace: WorkspaceId, items: readonly IngestItem[]) => Promise<readonly IngestItem[]>;
}

/** Opens the settling of fields of one process. */
export const openFieldSettler = (db: Kysely<Database>): FieldSettler => {
  const remembered = new Map<WorkspaceId, { types: Types; until: number }>();

  const read = async (workspace: WorkspaceId, fresh: boolean): Promise<Types> => {
    const known = remembered.get(workspace);
    if (!fresh && known !== undefined && known.until > performance.now()) return known.types;
    const rows = await db.selectFrom('field').select(['name', 'type']).where('workspace_id', '=', workspace).execute();
    const types = new Map(rows.map(({ name, type }) => [name, type]));
    remembered.set(workspace, { types, until: performance.now() + rememberedFor });
    return types;
  };

  const settle = async (workspace: WorkspaceId, items: readonly IngestItem[]): Promise<readonly IngestItem[]> => {
    if (!items.some(({ changes }) => changes.some(({ change }) => change === 'field'))) return items;
    const types = await read(workspace, false);
    const seen = newFields(items, types);
    if (seen.size === 0) return items.map((item) => kept(item, types));
    await declareFields(
      db,
      workspace,
      [...seen].map(([name, type]) => ({ name, type })),
    );
    const all = await read(workspace, true);
    return items.map((item) => kept(item, all));
  };

  return { settle };
};

const isReserved = (name: string): boolean => reservedFields.some((reserved) => reserved === name);

const newFields = (items: readonly IngestItem[], types: Types): Types => {
  const seen: Types = new Map();
  for (const { changes } of items) {
    for (const change of changes) {
      if (change.change !== 'field' || types.has(change.field) || seen.has(change.field)) continue;
      const type = fieldTypeOf(change.value);
      if (type !== null && !isReserved(change.field) && fieldName.safeParse(change.field).success)
        seen.set(change.field, type);
    }
  }
  return seen;
};

const kept = (item: IngestItem, types: Types): IngestItem => {
  const refused = item.changes.flatMap((change) => {
    const fault = change.change === 'field' ? faultOf(change.field, change.value, types) : null;
    return fault === null ? [] : [{ change, said: fault }];
  });
  if (refused.length === 0) return item;
  const out = new Set(refused.map(({ change }) => change));
  const changes = item.changes.filter((change) => change.change !== 'field' || !out.has(change));
  return { ...item, changes, refused: [...item.refused, ...refused.map(({ said }) => said)] };
};

const faultOf = (name: string, value: Json, types: Types): string | null => {
  if (value === null) return types.has(name) ? null : `“${name}” was not forgotten: there is no such field`;
  if (isReserved(name)) return `“${name}” was not kept: the name has a meaning of its own`;
  if (!fieldName.safeParse(name).success) return `“${name}” was not kept: it can’t be the name of a field`;
  if (fieldTypeOf(value) === null) return `“${name}” was not kept: a field can’t hold an object`;
  const type = types.get(name);
  if (type === undefined) return `“${name}” was not kept: there are too many fields already`;
  return fitsField(type, value) ? null : `“${name}” was not kept: the field holds a ${type}, and this is none`;
};
