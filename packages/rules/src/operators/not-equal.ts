import { looselyEqual } from '../evaluate/loose.ts';
import { notEqualNumber } from '../families/against-number.ts';
import { notEqualText } from '../families/against-text.ts';
import { comparison } from '../families/comparison.ts';

/** `a != b`, as JavaScript means it. */
export const notEqual = comparison({
  name: '!=',
  relation: '!=',
  contrary: '==',
  sign: '==',
  denies: true,
  holds: (a, b) => !looselyEqual(a, b),
  number: notEqualNumber,
  mirrored: notEqualNumber,
  text: notEqualText,
});
