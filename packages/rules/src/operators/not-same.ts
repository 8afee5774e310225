import { notSameNumber } from '../families/against-number.ts';
import { notSameText } from '../families/against-text.ts';
import { comparison } from '../families/comparison.ts';

/** `a !== b`: not the same value of the same type. */
export const notSame = comparison({
  name: '!==',
  relation: '!=',
  contrary: '==',
  sign: '===',
  denies: true,
  holds: (a, b) => a !== b,
  number: notSameNumber,
  mirrored: notSameNumber,
  text: notSameText,
});
