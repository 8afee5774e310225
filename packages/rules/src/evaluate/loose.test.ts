import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import type { Json } from '@ripen/domain';
import { evaluate } from '../compile.ts';

const oddities: unknown[] = [
  new Date(0),
  new Date(Number.NaN),
  Object(5),
  Object('text'),
  Object(false),
  new Map(),
  [[]],
  [5],
  [null],
  [undefined, 1],
  [['a'], 'b'],
  { valueOf: () => 3 },
  { toString: () => '7' },
  { valueOf: () => ({}), toString: () => '8' },
  { [Symbol.toPrimitive]: (hint: string) => hint },
  () => 1,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  undefined,
  null,
  true,
  '',
  ' 12 ',
  '0x1f',
  -0,
];
const operators = ['==', '!=', '===', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', 'min', 'max', 'cat'];

describe('values that JavaScript converts in odd ways', () => {
  it.each(operators)('mean to %s what they mean to json-logic-js', (operator) => {
    const rule: Json = { [operator]: [{ var: 'a' }, { var: 'b' }] };
    for (const a of oddities)
      for (const b of oddities) {
        const data = { a, b };
        expect(evaluate(rule, data), `${String(operator)} of ${typeof a} and ${typeof b}`).toStrictEqual(
          jsonLogic.apply(rule as RulesLogic, data),
        );
      }
  });
});
