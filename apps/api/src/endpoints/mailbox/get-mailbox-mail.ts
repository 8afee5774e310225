import { endpoints } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import { findMailboxMail } from '@ripen/store';
import { z } from 'zod';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Gives one mail of the built-in mailbox. */
export const getMailboxMail = handle(endpoints.getMailboxMail, async ({ params, workspace, services }) => {
  const id = readId(z.guid(), params.id);
  const mail = id && (await findMailboxMail(services.db, workspace, id));
  if (!mail) return notFound();
  const headers = mail.headers.map(({ key, value }) => ({ name: key, value }));
  return reply({ ...mail, receivedAt: toIso(mail.receivedAt), headers });
});
