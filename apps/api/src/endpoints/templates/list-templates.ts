import { endpoints } from '@ripen/contract';
import { templateId } from '@ripen/domain';
import { listTemplates as read } from '@ripen/store';
import { z } from 'zod';
import { handle, reply } from '../../call.ts';
import { readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { showTemplate } from './show-template.ts';

/** Lists mail templates, newest first. */
export const listTemplates = handle(endpoints.listTemplates, async ({ query, workspace, services }) => {
  const after = readCursor(query.cursor, z.tuple([templateId]));
  if (!after.ok) return after.error;
  const rows = await read(services.db, workspace, { below: after.value?.[0] ?? null, limit: query.limit + 1 });
  return reply(pageOf(rows, { limit: query.limit, key: ({ id }) => [id], show: showTemplate }));
});
