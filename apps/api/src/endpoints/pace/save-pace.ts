import { endpoints } from '@ripen/contract';
import { savePace as save } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Sets how many mails, messages and calls go out in a minute at most. */
export const savePace = handle(endpoints.savePace, async ({ body, workspace, services: { db } }) => {
  await save(db, workspace, body);
  return reply(body);
});
