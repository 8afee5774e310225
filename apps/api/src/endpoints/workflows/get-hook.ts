import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { findHook } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { showHook } from './show-hook.ts';

/** Gives the workflow’s own address for calls from outside, if it has one. */
export const getHook = handle(endpoints.getHook, async ({ params, workspace, services }) => {
  const id = readId(workflowId, params.id);
  const row = id === null ? undefined : await findHook(services.db, workspace, id);
  return row === undefined ? notFound() : reply(showHook(row, services));
});
