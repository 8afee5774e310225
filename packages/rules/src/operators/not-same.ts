import { notSameText } from '../families/against-text.ts';
import { comparison } from '../families/comparison.ts';

/** `a !== b`: not the same value of the same type. */
export const notSame = comparison({
  name: '!==',
  relation: '!=',
  contrary: '==',
  holds: (a, b) => a !== b,
  text: notSameText,
});
