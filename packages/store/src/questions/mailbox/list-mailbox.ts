import type { Instant, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A mail in the list of the built-in mailbox. `place` is its time to the microsecond. */
export interface MailboxSummary {
  id: string;
  receivedAt: Instant;
  from: string;
  to: string[];
  subject: string;
  place: string;
}

/** Which mails to list: all, or those whose sender, recipients or subject hold a text; older than one. */
export interface MailboxPage {
  search?: string | undefined;
  after: { place: string; id: string } | null;
  limit: number;
}

/** Lists what the built-in mailbox caught, newest first. Served by mailbox_newest; a search is a filter along it. Locks nothing. */
export const listMailbox = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { search, after, limit }: MailboxPage,
): Promise<MailboxSummary[]> => {
  let query = db
    .selectFrom('mailbox')
    .select(['id', 'received_at as receivedAt', 'sender as from', 'recipients as to', 'subject'])
    .select(sql<string>`received_at::text`.as('place'))
    .where('workspace_id', '=', workspace);
  if (search !== undefined && search !== '')
    query = query.where(
      sql<boolean>`position(lower(${search}) in lower(concat_ws(' ', sender, array_to_string(recipients, ' '), subject))) > 0`,
    );
  if (after !== null)
    query = query.where(sql<boolean>`(received_at, id) < (${after.place}::timestamptz, ${after.id}::uuid)`);
  return query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
};
