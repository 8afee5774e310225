import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { makeHook as make } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { showHook } from './show-hook.ts';

/** Gives the workflow a new address and secret; the ones it had are dead from now on. */
export const makeHook = handle(endpoints.makeHook, async ({ params, workspace, services }) => {
  const id = readId(workflowId, params.id);
  const row = id === null ? undefined : await make(services.db, workspace, id);
  return row === undefined ? notFound() : reply(showHook(row, services));
});
