import { comparisonFaults } from '../check/comparison-faults.ts';
import { comparedNext } from '../changes/compared-next.ts';
import { comparedInWords } from '../english/compared-in-words.ts';
import { argument, type Build, type Call, type Operator, type Relation, type Test } from '../tree/operator.ts';
import type { AgainstNumber } from './against-number.ts';
import type { AgainstText } from './against-text.ts';
import { comparisonInSql } from '../sql/comparison-in-sql.ts';
import type { Sign } from '../sql/sign.ts';

/** What tells one comparison of two values from another. */
export interface ComparisonCells {
  name: string;
  /** What it says, and what it says when it doesn't hold. */
  relation: Relation;
  contrary: Relation;
  /** What it is in SQL, or what it denies. */
  sign: Sign;
  denies?: true;
  holds: (a: unknown, b: unknown) => boolean;
  /** Quick tests of a field against a literal; `mirrored` when the literal comes first. */
  number?: AgainstNumber;
  mirrored?: AgainstNumber;
  text?: AgainstText;
}

const quickTest = (cells: ComparisonCells, call: Call, build: Build): Test | null => {
  const [left, right] = [argument(call, 0), argument(call, 1)];
  const swapped = left.kind === 'literal';
  const [field, other] = swapped ? [right, left] : [left, right];
  const key = build.peekable(field);
  if (key === null || other.kind !== 'literal') return null;
  const againstNumber = swapped ? cells.mirrored : cells.number;
  if (typeof other.value === 'number' && againstNumber) return againstNumber(key, other.value);
  return typeof other.value === 'string' && cells.text ? cells.text(key, other.value) : null;
};

/** The step of a comparison of two values. */
export const comparisonTest = (cells: ComparisonCells, call: Call, build: Build): Test => {
  const quick = quickTest(cells, call, build);
  if (quick) return quick;
  const { holds } = cells;
  const left = build.value(argument(call, 0));
  const right = build.value(argument(call, 1));
  return (data, facts) => holds(left(data, facts), right(data, facts));
};

/** An operator that compares two values. */
export const comparison = (cells: ComparisonCells): Operator => {
  const test = (call: Call, build: Build): Test => comparisonTest(cells, call, build);
  return {
    name: cells.name,
    arity: [2, 2],
    gives: 'boolean',
    step: test,
    test,
    changes: comparedNext,
    sql: comparisonInSql(cells),
    english: (call, voice) => comparedInWords(argument(call, 0), cells.relation, argument(call, 1), voice),
    denied: (call, voice) => comparedInWords(argument(call, 0), cells.contrary, argument(call, 1), voice),
    check: comparisonFaults,
  };
};
