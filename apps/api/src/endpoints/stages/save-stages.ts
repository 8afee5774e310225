import { endpoints } from '@ripen/contract';
import { readSetting, saveStages as save } from '@ripen/store';
import { handle, refuse, reply } from '../../call.ts';
import { refuseProblems } from '../../http/body/read-json-body.ts';
import { versionConflict } from '../../version-conflict.ts';
import { checkStages } from './check-stages.ts';
import { repeatedNames } from '../repeated-names.ts';

/** Sets the stages of the life cycle. */
export const saveStages = handle(
  endpoints.saveStages,
  async ({ body: { items }, workspace, revision, services: { db } }) => {
    const setting = await readSetting(db, workspace);
    const problems = [...repeatedNames(items), ...checkStages(items, setting)];
    if (problems.length > 0) return refuseProblems(422, problems);
    const { state, uses, revision: standing } = await save(db, workspace, { stages: items, revision });
    const [use] = uses;
    if (use !== undefined) return refuse(409, 'in_use', `The stage “${use.stage}” is used by ${use.by}`);
    return state === 'saved' ? reply({ items }, standing) : versionConflict(standing);
  },
);
