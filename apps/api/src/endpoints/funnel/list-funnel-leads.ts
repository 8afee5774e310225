import { endpoints } from '@ripen/contract';
import { leadId, toIso } from '@ripen/domain';
import { type FunnelNumber, listFunnelLeads as list } from '@ripen/store';
import { z } from 'zod';
import { handle, reply } from '../../call.ts';
import { part, readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { showLead } from '../leads/show-lead.ts';
import { readAsked } from './read-asked.ts';

const key = z.tuple([part.place, leadId]);

/** Lists the leads that a number of the life cycle counts. */
export const listFunnelLeads = handle(endpoints.listFunnelLeads, async ({ query, workspace, services }) => {
  const after = readCursor(query.cursor, key);
  if (!after.ok) return after.error;
  const asked = await readAsked(services, workspace, query);
  if (!asked.ok) return asked.error;
  const { limit, stage = '', next = null, figure } = query;
  const of: FunnelNumber = figure === undefined ? { stage, next } : { figure };
  const rows = await list(services.db, workspace, { ...asked.value, of, after: after.value, limit: limit + 1 });
  const show = ({ at, lead }: (typeof rows)[number]) => ({ at: toIso(at), lead: showLead(lead) });
  return reply(pageOf(rows, { limit, key: (row) => row.key, show }));
});
