import { toNumber } from '../loose.ts';
import { argument } from '../operator.ts';
import { ofTwo } from './eager.ts';

/** `%`: what is left of one number divided by another. */
export const remainder = ofTwo(
  {
    name: '%',
    arity: [2, 2],
    takes: 'number',
    gives: 'number',
    english: (call, voice) => `the remainder of ${voice.noun(argument(call, 0))} divided by ${voice.noun(argument(call, 1))}`,
  },
  (a, b) => toNumber(a) % toNumber(b),
);
