import { toFloat } from '../evaluate/loose.ts';
import { infix, ofMany } from '../families/eager.ts';

/** `*`: the product of numbers, read as `parseFloat` reads them; a single value stays as it is, and of none it is 1. */
export const times = ofMany(
  { name: '*', arity: [1, Number.POSITIVE_INFINITY], takes: 'number', gives: 'number', english: infix('times') },
  (values) => (values.length === 0 ? 1 : values.reduce((product, value) => toFloat(product) * toFloat(value))),
);
