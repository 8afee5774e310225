import { endpoints } from '@ripen/contract';
import { listMembers as list } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Lists the people of the workspace. */
export const listMembers = handle(endpoints.listMembers, async ({ workspace, services: { db } }) =>
  reply({ items: await list(db, workspace) }),
);
