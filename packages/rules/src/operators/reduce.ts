import { reducedNext } from '../changes/reduced-next.ts';
import { argument, type Operator } from '../tree/operator.ts';
import { weightOf } from '../tree/weight-of.ts';
import { elements } from '../evaluate/elements.ts';

/** `reduce`: a value carried through a list; its rule sees `current` and `accumulator`. */
export const reduce: Operator = {
  name: 'reduce',
  arity: [2, 3],
  inner: { place: 1, of: 'element' },
  gives: 'any',
  step: (call, build) => {
    const cost = weightOf(argument(call, 1));
    const over = build.value(argument(call, 0));
    const each = build.inside().value(argument(call, 1));
    const initial = call.args.length > 2 ? build.value(argument(call, 2)) : () => null;
    return (data, facts) => {
      const items = elements(over(data, facts), cost);
      const first = initial(data, facts);
      return items ? items.reduce((accumulator, current) => each({ current, accumulator }, facts), first) : first;
    };
  },
  changes: reducedNext,
  english: (call, voice) =>
    `${voice.noun(argument(call, 0))} taken together by ${voice.inside().noun(argument(call, 1))}`,
};
