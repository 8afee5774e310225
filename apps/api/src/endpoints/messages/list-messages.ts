import { endpoints } from '@ripen/contract';
import { leadId, toIso } from '@ripen/domain';
import { listMessages as read } from '@ripen/store';
import { z } from 'zod';
import { handle, refuse, reply } from '../../call.ts';
import { part, readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { readId } from '../../read-id.ts';

const messageKey = z.tuple([part.place, part.id]).transform(([place, id]) => ({ place, id }));

/** Lists the mails that were handed over, newest first. */
export const listMessages = handle(endpoints.listMessages, async ({ query, workspace, services }) => {
  const after = readCursor(query.cursor, messageKey);
  if (!after.ok) return after.error;
  const lead = query.lead === undefined ? null : readId(leadId, query.lead);
  if (query.lead !== undefined && lead === null)
    return refuse(422, 'format_invalid', 'lead must be a lead’s id', [
      { code: 'format_invalid', detail: 'is no id', pointer: '/lead' },
    ]);
  const rows = await read(services.db, workspace, { lead, after: after.value, limit: query.limit + 1 });
  return reply(
    pageOf(rows, {
      limit: query.limit,
      key: ({ place, id }) => [place, id],
      show: ({ place: _place, ...row }) => ({ ...row, at: toIso(row.at) }),
    }),
  );
});
