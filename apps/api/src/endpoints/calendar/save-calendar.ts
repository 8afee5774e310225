import { endpoints } from '@ripen/contract';
import { saveCalendar as save } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { versionConflict } from '../../version-conflict.ts';

/** Sets business hours, holidays and the window for messages. */
export const saveCalendar = handle(endpoints.saveCalendar, async ({ body, workspace, revision, services: { db } }) => {
  const done = await save(db, workspace, { calendar: body, revision });
  return done.state === 'saved' ? reply(body, done.revision) : versionConflict(done.revision);
});
