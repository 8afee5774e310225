import { endpoints } from '@ripen/contract';
import { createKey as create } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { keyShape } from './key-shape.ts';

/** Makes an API key and shows its secret once. */
export const createKey = handle(
  endpoints.createKey,
  async ({ body: { name, scopes }, workspace, services: { db } }) => {
    const { secret, ...created } = await create(db, workspace, { name, scopes });
    return reply({ ...keyShape({ ...created, name, scopes, lastUsedAt: null }), secret });
  },
);
