import { argument, type Operator } from '../tree/operator.ts';
import { weightOf } from '../tree/weight-of.ts';
import { elements } from '../evaluate/elements.ts';

/** `filter`: the elements of which a rule is true. */
export const filter: Operator = {
  name: 'filter',
  arity: [2, 2],
  inner: { place: 1, of: 'element' },
  gives: 'list',
  step: (call, build) => {
    const cost = weightOf(argument(call, 1));
    const over = build.value(argument(call, 0));
    const holds = build.inside().test(argument(call, 1));
    return (data, facts) => elements(over(data, facts), cost)?.filter((item) => holds(item, facts)) ?? [];
  },
  english: (call, voice) =>
    `those of ${voice.noun(argument(call, 0))} where ${voice.inside().clause(argument(call, 1))}`,
};
