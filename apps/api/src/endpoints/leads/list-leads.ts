import { endpoints } from '@ripen/contract';
import { listLeads as read } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { keyOfLead, leadKey } from './lead-key.ts';
import { listMatchingLeads } from './list-matching-leads.ts';
import { showLead } from './show-lead.ts';

/** Lists leads, perhaps only those a rule holds for. */
export const listLeads = handle(endpoints.listLeads, async (call) => {
  const { limit, cursor, sort, search, rule } = call.query;
  const after = readCursor(cursor, leadKey(sort));
  if (!after.ok) return after.error;
  if (rule !== undefined)
    return listMatchingLeads(call, { rule, page: { order: sort, after: after.value, limit, search } });
  const rows = await read(call.services.db, call.workspace, {
    order: sort,
    after: after.value,
    limit: limit + 1,
    search,
  });
  return reply(pageOf(rows, { limit, key: (row) => keyOfLead(sort, row), show: showLead }));
});
