import { endpoints } from '@ripen/contract';
import { leadId } from '@ripen/domain';
import { findLead, readTimeline } from '@ripen/store';
import { z } from 'zod';
import { handle, notFound, reply } from '../../call.ts';
import { part, readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { readId } from '../../read-id.ts';
import { showLine } from './show-line.ts';

const lineKey = z.tuple([part.place, part.whole, part.text]);

/** Tells a lead’s story, newest first. */
export const getLeadTimeline = handle(endpoints.getLeadTimeline, async ({ params, query, workspace, services }) => {
  const lead = readId(leadId, params.id);
  if (lead === null || (await findLead(services.db, workspace, lead)) === undefined) return notFound();
  const after = readCursor(query.cursor, lineKey);
  if (!after.ok) return after.error;
  const lines = await readTimeline(services.db, workspace, { lead, after: after.value, limit: query.limit + 1 });
  return reply(pageOf(lines, { limit: query.limit, key: ({ key }) => key, show: showLine }));
});
