import { less } from '../evaluate/loose.ts';
import { lessThanNumber, moreThanNumber } from '../families/against-number.ts';
import { comparison } from '../families/comparison.ts';

/** `a > b`. */
export const moreThan = comparison({
  name: '>',
  relation: '>',
  contrary: '<=',
  sign: '>',
  holds: (a, b) => less(b, a),
  number: moreThanNumber,
  mirrored: lessThanNumber,
});
