import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';
import { mailboxMail } from '../../shapes/template.ts';

/** Gives one mail of the built-in mailbox. */
export const getMailboxMail = endpoint({
  name: 'getMailboxMail',
  method: 'get',
  path: '/api/mailbox/{id}',
  about: 'Gives one mail of the built-in mailbox.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: mailboxMail,
  status: 200,
});
