import { argument, type Operator } from '../tree/operator.ts';
import { weightOf } from '../tree/weight-of.ts';
import { elements } from '../evaluate/elements.ts';

/** `map`: what a rule gives for each element. */
export const map: Operator = {
  name: 'map',
  arity: [2, 2],
  inner: { place: 1, of: 'element' },
  gives: 'list',
  step: (call, build) => {
    const cost = weightOf(argument(call, 1));
    const over = build.value(argument(call, 0));
    const each = build.inside().value(argument(call, 1));
    return (data, facts) => elements(over(data, facts), cost)?.map((item) => each(item, facts)) ?? [];
  },
  english: (call, voice) => `${voice.inside().noun(argument(call, 1))} of each of ${voice.noun(argument(call, 0))}`,
};
