import { argument, type Operator } from '../operator.ts';
import { elements } from './each.ts';

/** `map`: what a rule gives for each element. */
export const map: Operator = {
  name: 'map',
  arity: [2, 2],
  inner: 1,
  gives: 'list',
  step: (call, build) => {
    const over = build.value(argument(call, 0));
    const each = build.inside().value(argument(call, 1));
    return (data, facts) => elements(over(data, facts))?.map((item) => each(item, facts)) ?? [];
  },
  english: (call, voice) => `${voice.inside().noun(argument(call, 1))} of each of ${voice.noun(argument(call, 0))}`,
};
