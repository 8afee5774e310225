import { argument, constant, type Build, type Call, type Operator, type Test, type Voice } from '../tree/operator.ts';
import { comparisonInSql } from '../sql/comparison-in-sql.ts';
import type { BetweenNumbers } from './against-number.ts';
import { comparison, comparisonTest, type ComparisonCells } from './comparison.ts';

interface OrderingCells extends ComparisonCells {
  /** Said of the middle one of three values. */
  between: string;
  /** The quick test of a field between two numbers. */
  numbers: BetweenNumbers;
}

const told = (call: Call, voice: Voice, words: string): string => {
  const [low, middle, high] = [argument(call, 0), argument(call, 1), argument(call, 2)];
  return `${voice.noun(middle)} ${words} ${voice.noun(low)} and ${voice.noun(high)}`;
};

const betweenTest = ({ holds, numbers }: OrderingCells, call: Call, build: Build): Test => {
  const [least, key, greatest] = [constant(call, 0), build.peekable(argument(call, 1)), constant(call, 2)];
  if (key !== null && typeof least === 'number' && typeof greatest === 'number') return numbers(key, least, greatest);
  const low = build.value(argument(call, 0));
  const middle = build.value(argument(call, 1));
  const high = build.value(argument(call, 2));
  return (data, facts) => {
    const value = middle(data, facts);
    if (!holds(low(data, facts), value)) return false;
    const most = high(data, facts);
    return most === undefined || holds(value, most);
  };
};

/** A comparison that may also stand between three values: `a < b < c`. */
export const ordering = (cells: OrderingCells): Operator => {
  const pair = comparison(cells);
  const test = (call: Call, build: Build): Test =>
    call.args.length > 2 ? betweenTest(cells, call, build) : comparisonTest(cells, call, build);
  return {
    ...pair,
    arity: [2, 3],
    step: test,
    test,
    sql: comparisonInSql(cells, 3),
    english: (call, voice) =>
      call.args.length > 2 ? told(call, voice, `is ${cells.between}`) : pair.english(call, voice),
    denied: (call, voice) =>
      call.args.length > 2 ? told(call, voice, `isn't ${cells.between}`) : (pair.denied?.(call, voice) ?? ''),
  };
};
