import { quantifier } from '../families/quantifier.ts';

/** `some`: whether a rule is true of at least one element. */
export const some = quantifier({
  name: 'some',
  english: 'for at least one of',
  denied: 'for none of',
  empty: false,
  settles: true,
  then: true,
});
