import { endpoints } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import { listMailbox as read } from '@ripen/store';
import { z } from 'zod';
import { handle, reply } from '../../call.ts';
import { part, readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';

const mailKey = z.tuple([part.place, part.id]).transform(([place, id]) => ({ place, id }));

/** Lists what the built-in mailbox caught, newest first. */
export const listMailbox = handle(endpoints.listMailbox, async ({ query, workspace, services }) => {
  const after = readCursor(query.cursor, mailKey);
  if (!after.ok) return after.error;
  const rows = await read(services.db, workspace, { search: query.search, after: after.value, limit: query.limit + 1 });
  return reply(
    pageOf(rows, {
      limit: query.limit,
      key: ({ place, id }) => [place, id],
      show: ({ place: _place, ...row }) => ({ ...row, receivedAt: toIso(row.receivedAt) }),
    }),
  );
});
