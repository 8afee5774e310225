import { less } from '../evaluate/loose.ts';
import { lessThanNumber, moreThanNumber, strictlyBetweenNumbers } from '../families/against-number.ts';
import { ordering } from '../families/ordering.ts';

/** `a < b`, and `a < b < c`. */
export const lessThan = ordering({
  name: '<',
  relation: '<',
  contrary: '>=',
  sign: '<',
  between: 'strictly between',
  numbers: strictlyBetweenNumbers,
  holds: less,
  number: lessThanNumber,
  mirrored: moreThanNumber,
});
