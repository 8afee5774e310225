import { endpoints } from '@ripen/contract';
import { findProvider, saveProvider as save } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { versionConflict } from '../../version-conflict.ts';

/** Sets where messages go. */
export const saveProvider = handle(
  endpoints.saveProvider,
  async ({ body: provider, workspace, revision, services: { db, secret } }) => {
    const done = await save(db, workspace, { provider, secret, revision });
    if (done.state !== 'saved') return versionConflict(done.revision);
    const stored = await findProvider(db, workspace);
    return reply({ provider: stored.provider }, stored.revision);
  },
);
