import { type Kysely, sql } from 'kysely';
import { workspaceId } from '@ripen/domain';
import type { Database } from '../tables.ts';

/** A mail that the built-in mailbox caught, for the workspace of that id. */
export interface MailToKeep {
  workspace: string;
  messageId: string | null;
  sender: string;
  recipients: string[];
  subject: string;
  html: string;
  text: string;
  headers: { key: string; value: string }[];
}

/** Stores a mail in the mailbox. Locks nothing else. */
export const keepMail = async (
  db: Kysely<Database>,
  { workspace, messageId, headers, ...mail }: MailToKeep,
): Promise<void> => {
  await db
    .insertInto('mailbox')
    .values({
      ...mail,
      workspace_id: workspaceId.parse(workspace),
      message_id: messageId,
      headers: sql`${JSON.stringify(headers)}::jsonb`,
    })
    .execute();
};
