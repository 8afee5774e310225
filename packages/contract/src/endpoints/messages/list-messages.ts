import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { nothing, none, paging, page } from '../../shapes/common.ts';
import { message } from '../../shapes/template.ts';

/** Lists the mails that were handed over, newest first. */
export const listMessages = endpoint({
  name: 'listMessages',
  method: 'get',
  path: '/api/messages',
  about: 'Lists the mails that were handed over, newest first.',
  access: 'manage',
  params: nothing,
  query: z.strictObject({ ...paging, lead: z.string().optional() }),
  body: none,
  output: page(message),
  status: 200,
  problems: ['cursor_invalid'],
});
