import { endpoints } from '@ripen/contract';
import { readPace, revisionOf } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Gives how many mails, messages and calls go out in a minute at most. */
export const getPace = handle(endpoints.getPace, async ({ workspace, services: { db } }) => {
  const pace = await readPace(db, workspace);
  return reply(pace, revisionOf(pace));
});
