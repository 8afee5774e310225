import { endpoints } from '@ripen/contract';
import { revokeKey as revoke } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';

/** Revokes an API key at once. */
export const revokeKey = handle(endpoints.revokeKey, async ({ params, workspace, services: { db } }) =>
  (await revoke(db, workspace, params.id)) ? reply(undefined) : notFound(),
);
