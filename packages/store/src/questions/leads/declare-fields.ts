import type { FieldType, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { changeDefinitions } from '../../definitions/change-definitions.ts';
import type { Database } from '../../tables.ts';

/** A field seen in data, with the type its value has. */
export interface SeenField {
  name: string;
  type: FieldType;
}

/** The most fields a workspace may have: more than that is data used as names. */
export const mostFields = 1_000;

/**
 * Adds fields to the workspace's, labelled by their names; those that are there already stay as they are. False, and
 * nothing is added, when there would be too many. Served by field's primary key; nobody takes a turn meanwhile.
 */
export const declareFields = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  seen: readonly SeenField[],
): Promise<boolean> =>
  changeDefinitions(db, workspace, async (trx) => {
    const known = await trx
      .selectFrom('field')
      .select(['name', 'position'])
      .where('workspace_id', '=', workspace)
      .execute();
    const names = new Set(known.map(({ name }) => name));
    const fresh = seen.filter(({ name }) => !names.has(name));
    if (fresh.length === 0) return true;
    if (known.length + fresh.length > mostFields) return false;
    const next = Math.max(0, ...known.map(({ position }) => position + 1));
    await sql`
      insert into field (workspace_id, name, label, type, position)
      select ${workspace}, name, label, type, ${next} + place
      from unnest(${fresh.map(({ name }) => name)}::text[], ${fresh.map(({ name }) => labelOf(name))}::text[],
        ${fresh.map(({ type }) => type)}::text[]) with ordinality given (name, label, type, place)
      on conflict do nothing`.execute(trx);
    return true;
  });

/** "companySize" is "Company size". */
const labelOf = (name: string): string => {
  const words = name
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
};
