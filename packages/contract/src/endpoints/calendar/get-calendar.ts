import { calendar } from '@ripen/domain';
import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';

/** Gives business hours, holidays and the window for messages. */
export const getCalendar = endpoint({
  name: 'getCalendar',
  method: 'get',
  path: '/api/calendar',
  about: 'Gives business hours, holidays and the window for messages.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: calendar,
  status: 200,
});
