import { quantifier } from '../families/quantifier.ts';

/** `all`: whether a rule is true of every element; false of an empty list. */
export const all = quantifier({
  name: 'all',
  english: 'for each of',
  denied: 'not for each of',
  empty: false,
  settles: false,
  then: false,
});
