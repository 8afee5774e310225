import { quantifier } from '../families/quantifier.ts';

/** `none`: whether a rule is true of no element. */
export const none = quantifier({
  name: 'none',
  english: 'for none of',
  denied: 'for at least one of',
  empty: true,
  settles: true,
  then: false,
});
