import { endpoints } from '@ripen/contract';
import { findProvider, saveProvider as save } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Sets where messages go. */
export const saveProvider = handle(
  endpoints.saveProvider,
  async ({ body: provider, workspace, services: { db, secret } }) => {
    await save(db, workspace, { provider, secret });
    return reply({ provider: (await findProvider(db, workspace)) ?? null });
  },
);
