import { endpoints } from '@ripen/contract';
import { listStages as list, revisionOf } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Lists the stages of the life cycle. */
export const listStages = handle(endpoints.listStages, async ({ workspace, services: { db } }) => {
  const items = await list(db, workspace);
  return reply({ items }, revisionOf(items));
});
