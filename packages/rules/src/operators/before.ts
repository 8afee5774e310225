import { dateOrder } from '../families/of-time.ts';
import { order } from '../time/order.ts';

/** `before`: whether one date or moment comes before another. */
export const before = dateOrder({
  name: 'before',
  words: 'before',
  sign: '<',
  holds: (a, b, zone) => order(a, b, zone) < 0,
});
