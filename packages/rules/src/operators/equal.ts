import { looselyEqual } from '../evaluate/loose.ts';
import { equalNumber } from '../families/against-number.ts';
import { equalText } from '../families/against-text.ts';
import { comparison } from '../families/comparison.ts';

/** `a == b`, as JavaScript means it: `1 == "1"`. */
export const equal = comparison({
  name: '==',
  relation: '==',
  contrary: '!=',
  sign: '==',
  holds: looselyEqual,
  number: equalNumber,
  mirrored: equalNumber,
  text: equalText,
});
