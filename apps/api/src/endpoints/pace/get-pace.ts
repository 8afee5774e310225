import { endpoints } from '@ripen/contract';
import { readPace } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Gives how many mails, messages and calls go out in a minute at most. */
export const getPace = handle(endpoints.getPace, async ({ workspace, services: { db } }) =>
  reply(await readPace(db, workspace)),
);
