import { toNumber } from '../evaluate/loose.ts';
import { ofMany, prefix } from '../families/eager.ts';

/** `max`: the largest of some numbers. */
export const most = ofMany(
  {
    name: 'max',
    arity: [1, Number.POSITIVE_INFINITY],
    takes: 'number',
    gives: 'number',
    english: prefix('the largest of'),
  },
  (values) => values.reduce<number>((found, value) => Math.max(found, toNumber(value)), Number.NEGATIVE_INFINITY),
);
