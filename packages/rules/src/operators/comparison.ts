import { argument, type Operator, type Step, type ValueType } from '../operator.ts';

/** What tells one comparison of two values from another. `english` goes between them, `denied` when it doesn't hold. */
export interface ComparisonCells {
  name: string;
  english: string;
  denied: string;
  takes: ValueType;
  holds: (a: unknown, b: unknown) => boolean;
}

/** An operator that compares two values. */
export const comparison = ({ name, english, denied, takes, holds }: ComparisonCells): Operator => ({
  name,
  arity: [2, 2],
  gives: 'boolean',
  takes: [takes],
  step: (call, build): Step => {
    const left = build.value(argument(call, 0));
    const right = build.value(argument(call, 1));
    return (data, facts) => holds(left(data, facts), right(data, facts));
  },
  english: (call, voice) => `${voice.noun(argument(call, 0))} ${english} ${voice.noun(argument(call, 1))}`,
  denied: (call, voice) => `${voice.noun(argument(call, 0))} ${denied} ${voice.noun(argument(call, 1))}`,
});
