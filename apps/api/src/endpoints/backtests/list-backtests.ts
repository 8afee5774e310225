import { endpoints } from '@ripen/contract';
import { backtestId, workflowId } from '@ripen/domain';
import { findWorkflow, listBacktests as read } from '@ripen/store';
import { z } from 'zod';
import { handle, notFound, reply } from '../../call.ts';
import { part, readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { readId } from '../../read-id.ts';
import { showBacktest } from './show-backtest.ts';

const keyShape = z.tuple([part.place, part.id]).transform(([at, id]) => ({ at, id: backtestId.parse(id) }));

/** Lists the backtests of a workflow, newest first. */
export const listBacktests = handle(endpoints.listBacktests, async ({ params, query, workspace, services }) => {
  const id = readId(workflowId, params.id);
  const workflow = id && (await findWorkflow(services.db, workspace, id));
  if (!workflow) return notFound();
  const after = readCursor(query.cursor, keyShape);
  if (!after.ok) return after.error;
  const { limit } = query;
  const rows = await read(services.db, workspace, { workflow: workflow.id, after: after.value, limit: limit + 1 });
  return reply(
    pageOf(rows, {
      limit,
      key: (row) => [row.place, row.id],
      show: ({ place: _place, ...row }) => showBacktest(row, workflow.draft),
    }),
  );
});
