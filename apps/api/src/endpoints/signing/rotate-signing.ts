import { endpoints } from '@ripen/contract';
import { readSigning, rotateSigning as rotate } from '@ripen/store';
import { handle, refuse, reply } from '../../call.ts';
import { versionConflict } from '../../version-conflict.ts';
import { showSigning } from './show-signing.ts';

/** Replaces the secret that signs calls, in the name of whoever asks. */
export const rotateSigning = handle(
  endpoints.rotateSigning,
  async ({ workspace, caller, revision, services: { db, secret } }) => {
    const done =
      revision === null ? 'changed' : await rotate(db, workspace, { number: revision, by: caller.name, secret });
    const signing = await readSigning(db, workspace, secret);
    if (done === 'rotated') return reply(showSigning(signing), signing.newest.number);
    if (done === 'changed') return versionConflict(signing.newest.number);
    return refuse(409, 'state_conflict', 'Four earlier secrets still sign; wait until the first of them has ended');
  },
);
