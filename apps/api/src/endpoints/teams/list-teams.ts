import { endpoints } from '@ripen/contract';
import { listTeams as list, revisionOf } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Lists the teams. */
export const listTeams = handle(endpoints.listTeams, async ({ workspace, services: { db } }) => {
  const items = await list(db, workspace);
  return reply({ items }, revisionOf(items));
});
