import { toNumber } from '../evaluate/loose.ts';
import { infix, ofTwo } from '../families/eager.ts';

/** `%`: what is left of one number divided by another. */
export const remainder = ofTwo(
  { name: '%', arity: [2, 2], takes: 'number', gives: 'number', english: infix('modulo') },
  (a, b) => toNumber(a) % toNumber(b),
);
