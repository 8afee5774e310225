import { toNumber } from '../evaluate/loose.ts';
import { ofMany, prefix } from '../families/eager.ts';

/** `min`: the smallest of some numbers. */
export const least = ofMany(
  {
    name: 'min',
    arity: [1, Number.POSITIVE_INFINITY],
    takes: 'number',
    gives: 'number',
    english: prefix('the smallest of'),
  },
  (values) => values.reduce<number>((found, value) => Math.min(found, toNumber(value)), Number.POSITIVE_INFINITY),
);
