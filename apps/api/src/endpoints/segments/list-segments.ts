import { endpoints } from '@ripen/contract';
import { segmentId } from '@ripen/domain';
import { listSegments as read, readSetting } from '@ripen/store';
import { z } from 'zod';
import { handle, reply } from '../../call.ts';
import { readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { showSegment } from './show-segment.ts';

/** Lists segments, newest first. */
export const listSegments = handle(endpoints.listSegments, async ({ query, workspace, services }) => {
  const after = readCursor(query.cursor, z.tuple([segmentId]));
  if (!after.ok) return after.error;
  const rows = await read(services.db, workspace, { below: after.value?.[0] ?? null, limit: query.limit + 1 });
  const { catalogue } = await readSetting(services.db, workspace);
  return reply(pageOf(rows, { limit: query.limit, key: ({ id }) => [id], show: (row) => showSegment(row, catalogue) }));
});
