import { endpoints } from '@ripen/contract';
import { readSigning } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { showSigning } from './show-signing.ts';

/** Gives the secret that signs the calls of workflows; the first is made now if nobody asked before. */
export const getSigning = handle(endpoints.getSigning, async ({ workspace, services: { db, secret } }) => {
  const signing = await readSigning(db, workspace, secret);
  return reply(showSigning(signing), signing.newest.number);
});
