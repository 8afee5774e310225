import { listed } from '../english/joined.ts';
import { toNumber } from '../loose.ts';
import { ofMany } from './eager.ts';

/** `min`: the smallest of some numbers. */
export const least = ofMany(
  {
    name: 'min',
    arity: [1, Number.POSITIVE_INFINITY],
    takes: 'number',
    gives: 'number',
    english: (call, voice) => `the smallest of ${listed('and', call.args.map((arg) => voice.noun(arg)))}`,
  },
  (values) => values.reduce<number>((least, value) => Math.min(least, toNumber(value)), Number.POSITIVE_INFINITY),
);
