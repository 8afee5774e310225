import { endpoints } from '@ripen/contract';
import { readSetting, saveStages as save } from '@ripen/store';
import { handle, refuse, reply } from '../../call.ts';
import { refuseProblems } from '../../http/body/read-json-body.ts';
import { checkStages } from './check-stages.ts';
import { repeatedNames } from '../repeated-names.ts';

/** Sets the stages of the life cycle. */
export const saveStages = handle(endpoints.saveStages, async ({ body: { items }, workspace, services: { db } }) => {
  const setting = await readSetting(db, workspace);
  const problems = [...repeatedNames(items), ...checkStages(items, setting)];
  if (problems.length > 0) return refuseProblems(422, problems);
  const [use] = await save(db, workspace, items);
  if (use !== undefined) return refuse(409, 'in_use', `The stage “${use.stage}” is used by ${use.by}`);
  return reply({ items });
});
