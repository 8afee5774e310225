import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** One mail of the built-in mailbox, whole; undefined when there is none of that id. Served by the primary key; locks nothing. */
export const findMailboxMail = (db: Kysely<Database>, workspace: WorkspaceId, id: string) =>
  db
    .selectFrom('mailbox')
    .select([
      'id',
      'received_at as receivedAt',
      'sender as from',
      'recipients as to',
      'subject',
      'html',
      'text',
      'headers',
    ])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
