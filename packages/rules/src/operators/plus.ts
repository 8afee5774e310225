import { toFloat } from '../evaluate/loose.ts';
import { infix, ofMany } from '../families/eager.ts';

/** `+`: the sum of numbers, read as `parseFloat` reads them. */
export const plus = ofMany(
  { name: '+', arity: [1, Number.POSITIVE_INFINITY], takes: 'number', gives: 'number', english: infix('plus') },
  (values) => values.reduce<number>((sum, value) => sum + toFloat(value), 0),
);
