import { endpoints } from '@ripen/contract';
import { listFields as list, revisionOf } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Lists the fields of leads. */
export const listFields = handle(endpoints.listFields, async ({ workspace, services: { db } }) => {
  const items = await list(db, workspace);
  return reply({ items }, revisionOf(items));
});
