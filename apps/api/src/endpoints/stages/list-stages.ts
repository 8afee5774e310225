import { endpoints } from '@ripen/contract';
import { readSetting } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Lists the stages of the life cycle. */
export const listStages = handle(endpoints.listStages, async ({ workspace, services: { db } }) => {
  const { catalogue } = await readSetting(db, workspace);
  return reply({ items: [...catalogue.stages] });
});
