import { endpoints } from '@ripen/contract';
import { leadId } from '@ripen/domain';
import { findLead, listLeadRuns as read } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { readId } from '../../read-id.ts';
import { keyOfRun, runKey } from '../runs/run-key.ts';
import { summarizeRun } from '../runs/show-run.ts';

/** Lists a lead’s runs, newest first. */
export const listLeadRuns = handle(endpoints.listLeadRuns, async ({ params, query, workspace, services }) => {
  const lead = readId(leadId, params.id);
  if (lead === null || (await findLead(services.db, workspace, lead)) === undefined) return notFound();
  const after = readCursor(query.cursor, runKey);
  if (!after.ok) return after.error;
  const rows = await read(services.db, workspace, { lead, after: after.value, limit: query.limit + 1 });
  return reply(pageOf(rows, { limit: query.limit, key: keyOfRun, show: summarizeRun }));
});
