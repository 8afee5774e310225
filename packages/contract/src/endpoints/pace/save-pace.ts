import { sendingPace } from '@ripen/domain';
import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';

/** Sets how many mails, messages and calls go out in a minute at most, over all workers. */
export const savePace = endpoint({
  name: 'savePace',
  method: 'put',
  path: '/api/sending-pace',
  about: 'Sets how many mails, messages and calls go out in a minute at most, over all workers.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: sendingPace,
  output: sendingPace,
  status: 200,
  conditional: true,
  problems: ['version_conflict'],
});
