import { endpoints } from '@ripen/contract';
import { savePace as save } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { versionConflict } from '../../version-conflict.ts';

/** Sets how many mails, messages and calls go out in a minute at most. */
export const savePace = handle(endpoints.savePace, async ({ body, workspace, revision, services: { db } }) => {
  const done = await save(db, workspace, { pace: body, revision });
  return done.state === 'saved' ? reply(body, done.revision) : versionConflict(done.revision);
});
