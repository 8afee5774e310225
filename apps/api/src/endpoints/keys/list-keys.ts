import { endpoints } from '@ripen/contract';
import { listKeys as list } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { keyShape } from './key-shape.ts';

/** Lists API keys. */
export const listKeys = handle(endpoints.listKeys, async ({ workspace, services: { db } }) => {
  const keys = await list(db, workspace);
  return reply({ items: keys.map(keyShape) });
});
