import { lessOrEqual } from '../evaluate/loose.ts';
import { atLeastNumber, atMostNumber, betweenNumbers } from '../families/against-number.ts';
import { ordering } from '../families/ordering.ts';

/** `a <= b`, and `a <= b <= c`. */
export const atMost = ordering({
  name: '<=',
  relation: '<=',
  contrary: '>',
  sign: '<=',
  between: 'between',
  numbers: betweenNumbers,
  holds: lessOrEqual,
  number: atMostNumber,
  mirrored: atLeastNumber,
});
