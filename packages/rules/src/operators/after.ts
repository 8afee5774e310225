import { dateOrder } from '../families/of-time.ts';
import { order } from '../time/order.ts';

/** `after`: whether one date or moment comes after another; a moment comes after a date when that day is over. */
export const after = dateOrder({
  name: 'after',
  english: 'is after',
  denied: "isn't after",
  holds: (a, b, facts) => order(a, b, facts?.zone) > 0,
});
