import { endpoints } from '@ripen/contract';
import { toIso, workflowId } from '@ripen/domain';
import { listWorkflows as read } from '@ripen/store';
import { z } from 'zod';
import { handle, reply } from '../../call.ts';
import { part, readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';

const workflowKey = z.tuple([part.place, workflowId]).transform(([place, id]) => ({ place, id }));

/** Lists workflows, newest change first. */
export const listWorkflows = handle(endpoints.listWorkflows, async ({ query, workspace, services }) => {
  const after = readCursor(query.cursor, workflowKey);
  if (!after.ok) return after.error;
  const page = { archived: query.archived === 'true', after: after.value, limit: query.limit + 1 };
  const rows = await read(services.db, workspace, page);
  return reply(
    pageOf(rows, {
      limit: query.limit,
      key: ({ place, id }) => [place, id],
      show: ({ place: _place, ...row }) => ({
        ...row,
        createdAt: toIso(row.createdAt),
        updatedAt: toIso(row.updatedAt),
      }),
    }),
  );
});
