import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { nothing, none, paging, page } from '../../shapes/common.ts';
import { mailboxSummary } from '../../shapes/template.ts';

/** Lists what the built-in mailbox caught, newest first. */
export const listMailbox = endpoint({
  name: 'listMailbox',
  method: 'get',
  path: '/api/mailbox',
  about: 'Lists what the built-in mailbox caught, newest first.',
  access: 'manage',
  params: nothing,
  query: z.strictObject({ ...paging, search: z.string().max(255).optional() }),
  body: none,
  output: page(mailboxSummary),
  status: 200,
  problems: ['cursor_invalid'],
});
