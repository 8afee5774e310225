import { dateOrder } from '../families/of-time.ts';
import { order } from '../time/order.ts';

/** `after`: whether one date or moment comes after another; a moment comes after a date when that day is over. */
export const after = dateOrder({
  name: 'after',
  words: 'after',
  sign: '>',
  holds: (a, b, zone) => order(a, b, zone) > 0,
});
