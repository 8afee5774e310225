import { listed } from '../english/joined.ts';
import { toNumber } from '../loose.ts';
import { ofMany } from './eager.ts';

/** `max`: the largest of some numbers. */
export const most = ofMany(
  {
    name: 'max',
    arity: [1, Number.POSITIVE_INFINITY],
    takes: 'number',
    gives: 'number',
    english: (call, voice) => `the largest of ${listed('and', call.args.map((arg) => voice.noun(arg)))}`,
  },
  (values) => values.reduce<number>((most, value) => Math.max(most, toNumber(value)), Number.NEGATIVE_INFINITY),
);
