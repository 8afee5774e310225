import { calendar } from '@ripen/domain';
import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';

/** Sets business hours, holidays and the window for messages. */
export const saveCalendar = endpoint({
  name: 'saveCalendar',
  method: 'put',
  path: '/api/calendar',
  about: 'Sets business hours, holidays and the window for messages.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: calendar,
  output: calendar,
  status: 200,
  conditional: true,
  problems: ['version_conflict'],
});
