import { endpoints } from '@ripen/contract';
import { toIso, workflowId } from '@ripen/domain';
import { findWorkflow, listVersions as read } from '@ripen/store';
import { z } from 'zod';
import { handle, notFound, reply } from '../../call.ts';
import { part, readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { readId } from '../../read-id.ts';

/** Lists published versions, newest first. */
export const listVersions = handle(endpoints.listVersions, async ({ params, query, workspace, services }) => {
  const workflow = readId(workflowId, params.id);
  if (workflow === null || (await findWorkflow(services.db, workspace, workflow)) === undefined) return notFound();
  const after = readCursor(query.cursor, z.tuple([part.whole]));
  if (!after.ok) return after.error;
  const rows = await read(services.db, workspace, {
    workflow,
    below: after.value?.[0] ?? null,
    limit: query.limit + 1,
  });
  return reply(
    pageOf(rows, {
      limit: query.limit,
      key: ({ version }) => [version],
      show: (row) => ({ ...row, publishedAt: toIso(row.publishedAt) }),
    }),
  );
});
