import { argument, type Call, type Operator, type Step } from '../operator.ts';
import { comparison, type ComparisonCells } from './comparison.ts';

/** A comparison that may stand between three values: `a < b < c`. */
export const ordering = (cells: ComparisonCells): Operator => {
  const pair = comparison(cells);
  const { holds } = cells;
  const between = (call: Call): boolean => call.args.length > 2;
  return {
    ...pair,
    arity: [2, 3],
    step: (call, build): Step => {
      if (!between(call)) return pair.step(call, build);
      const [low, middle, high] = [build.value(argument(call, 0)), build.value(argument(call, 1)), build.value(argument(call, 2))];
      return (data, facts) => {
        const value = middle(data, facts);
        if (!holds(low(data, facts), value)) return false;
        const most = high(data, facts);
        return most === undefined || holds(value, most);
      };
    },
    english: (call, voice) => {
      if (!between(call)) return pair.english(call, voice);
      const [low, middle, high] = [voice.noun(argument(call, 0)), voice.noun(argument(call, 1)), voice.noun(argument(call, 2))];
      return cells.name === '<' ? `${middle} is more than ${low} and less than ${high}` : `${middle} is between ${low} and ${high}`;
    },
    denied: (call, voice) => {
      if (!between(call)) return pair.denied?.(call, voice) ?? '';
      const [low, middle, high] = [voice.noun(argument(call, 0)), voice.noun(argument(call, 1)), voice.noun(argument(call, 2))];
      return `${middle} isn't ${cells.name === '<' ? 'strictly ' : ''}between ${low} and ${high}`;
    },
  };
};
