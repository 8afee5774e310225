import { endpoints } from '@ripen/contract';
import { deleteProvider as remove } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Forgets where messages go. */
export const deleteProvider = handle(endpoints.deleteProvider, async ({ workspace, services: { db } }) => {
  await remove(db, workspace);
  return reply(undefined);
});
