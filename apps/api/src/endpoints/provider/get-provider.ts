import { endpoints } from '@ripen/contract';
import { findProvider } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Gives where messages go, without its secrets. */
export const getProvider = handle(endpoints.getProvider, async ({ workspace, services: { db } }) => {
  const { provider, revision } = await findProvider(db, workspace);
  return reply({ provider }, revision);
});
