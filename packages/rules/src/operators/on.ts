import { dateOrder } from '../families/of-time.ts';
import { dayOrder } from '../time/order.ts';

/** `on`: whether two dates or moments are on one day of the lead's zone. */
export const on = dateOrder({
  name: 'on',
  words: 'on',
  sign: '=',
  holds: (a, b, zone) => dayOrder(a, b, zone) === 0,
});
