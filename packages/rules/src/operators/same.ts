import { sameNumber } from '../families/against-number.ts';
import { sameText } from '../families/against-text.ts';
import { comparison } from '../families/comparison.ts';

/** `a === b`: the same value of the same type. */
export const same = comparison({
  name: '===',
  relation: '==',
  contrary: '!=',
  sign: '===',
  holds: (a, b) => a === b,
  number: sameNumber,
  mirrored: sameNumber,
  text: sameText,
});
