import { spend } from '../budget.ts';
import { argument, type Operator, type Step } from '../operator.ts';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

interface Cells {
  name: string;
  english: string;
  denied: string;
  /** What it gives for an empty list, and for what is no list. */
  empty: boolean;
  /** The answer of one element that settles the whole: its truth, and what the whole then is. */
  settles: boolean;
  then: boolean;
}

/** An operator that asks a rule of every element of a list until one settles the answer. */
export const quantifier = (cells: Cells): Operator => ({
  name: cells.name,
  arity: [2, 2],
  inner: 1,
  gives: 'boolean',
  step: (call, build): Step => {
    const over = build.value(argument(call, 0));
    const holds = build.inside().test(argument(call, 1));
    const { empty, settles, then } = cells;
    return (data, facts) => {
      const items = over(data, facts);
      if (!isList(items) || items.length === 0) return empty;
      for (const item of items) {
        spend(1);
        if (holds(item, facts) === settles) return then;
      }
      return !then;
    };
  },
  english: (call, voice) => `${cells.english} ${voice.noun(argument(call, 0))}: ${voice.inside().clause(argument(call, 1))}`,
  denied: (call, voice) => `${cells.denied} ${voice.noun(argument(call, 0))}: ${voice.inside().clause(argument(call, 1))}`,
});

/** The elements of a list, or null when a value is no list. Every element seen costs a step. */
export const elements = (value: unknown): readonly unknown[] | null => {
  if (!isList(value)) return null;
  spend(value.length);
  return value;
};
