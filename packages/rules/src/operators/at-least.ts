import { lessOrEqual } from '../evaluate/loose.ts';
import { atLeastNumber, atMostNumber } from '../families/against-number.ts';
import { comparison } from '../families/comparison.ts';

/** `a >= b`. */
export const atLeast = comparison({
  name: '>=',
  relation: '>=',
  contrary: '<',
  sign: '>=',
  holds: (a, b) => lessOrEqual(b, a),
  number: atLeastNumber,
  mirrored: atMostNumber,
});
