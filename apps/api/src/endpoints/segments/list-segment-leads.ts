import { endpoints } from '@ripen/contract';
import { leadId, segmentId } from '@ripen/domain';
import { findSegment, listSegmentLeads as read } from '@ripen/store';
import { z } from 'zod';
import { handle, notFound, reply } from '../../call.ts';
import { readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { readId } from '../../read-id.ts';
import { showLead } from '../leads/show-lead.ts';

/** Lists the leads of a segment, newest first. */
export const listSegmentLeads = handle(endpoints.listSegmentLeads, async ({ params, query, workspace, services }) => {
  const segment = readId(segmentId, params.id);
  if (segment === null || (await findSegment(services.db, workspace, segment)) === undefined) return notFound();
  const after = readCursor(query.cursor, z.tuple([leadId]));
  if (!after.ok) return after.error;
  const rows = await read(services.db, workspace, { segment, below: after.value?.[0] ?? null, limit: query.limit + 1 });
  return reply(pageOf(rows, { limit: query.limit, key: ({ id }) => [id], show: showLead }));
});
