import { toNumber } from '../evaluate/loose.ts';
import { infix, ofTwo } from '../families/eager.ts';

/** `/`: one number divided by another. */
export const dividedBy = ofTwo(
  { name: '/', arity: [2, 2], takes: 'number', gives: 'number', english: infix('divided by') },
  (a, b) => toNumber(a) / toNumber(b),
);
