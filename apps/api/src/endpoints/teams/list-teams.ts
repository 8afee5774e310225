import { endpoints } from '@ripen/contract';
import { listTeams as list } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Lists the teams. */
export const listTeams = handle(endpoints.listTeams, async ({ workspace, services: { db } }) =>
  reply({ items: await list(db, workspace) }),
);
