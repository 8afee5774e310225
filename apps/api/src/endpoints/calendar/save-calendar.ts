import { endpoints } from '@ripen/contract';
import { saveCalendar as save } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Sets business hours, holidays and the window for messages. */
export const saveCalendar = handle(endpoints.saveCalendar, async ({ body, workspace, services: { db } }) => {
  await save(db, workspace, body);
  return reply(body);
});
