import { endpoints } from '@ripen/contract';
import { readCalendar, revisionOf } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Gives business hours, holidays and the window for messages. */
export const getCalendar = handle(endpoints.getCalendar, async ({ workspace, services: { db } }) => {
  const calendar = await readCalendar(db, workspace);
  return reply(calendar, revisionOf(calendar));
});
