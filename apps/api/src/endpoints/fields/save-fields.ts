import { endpoints } from '@ripen/contract';
import { type Field, reservedFields } from '@ripen/domain';
import { saveFields as save } from '@ripen/store';
import { handle, refuse, reply } from '../../call.ts';
import { refuseProblems } from '../../http/body/read-json-body.ts';
import { versionConflict } from '../../version-conflict.ts';
import { repeatedNames } from '../repeated-names.ts';

/** Sets the fields of leads. */
export const saveFields = handle(
  endpoints.saveFields,
  async ({ body: { items }, workspace, revision, services: { db } }) => {
    const problems = [...repeatedNames(items), ...reservedNames(items)];
    if (problems.length > 0) return refuseProblems(422, problems);
    const { state, uses, revision: standing } = await save(db, workspace, { fields: items, revision });
    const [use] = uses;
    if (use !== undefined) return refuse(409, 'in_use', `“${use.field}” is used by ${use.by}`);
    return state === 'saved' ? reply({ items }, standing) : versionConflict(standing);
  },
);

const reservedNames = (items: readonly Field[]) =>
  items.flatMap(({ name }, index) =>
    reservedFields.some((reserved) => reserved === name)
      ? [{ code: 'name_reserved', detail: `“${name}” has a meaning of its own`, pointer: `/items/${index}/name` }]
      : [],
  );
