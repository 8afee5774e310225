import { sendingPace } from '@ripen/domain';
import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';

/** Gives how many mails, messages and calls go out in a minute at most. */
export const getPace = endpoint({
  name: 'getPace',
  method: 'get',
  path: '/api/sending-pace',
  about: 'Gives how many mails, messages and calls go out in a minute at most.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: sendingPace,
  status: 200,
});
