import type { Json } from '@ripen/domain';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';

const nothing: Json = { and: [] };
const data = { a: 5, list: [3, 1, 2], text: 'abc', nil: null, empty: '', deep: { a: { b: 'x' } } };

/** Corners that generated rules seldom come to. */
const corners: Json[] = [
  nothing,
  { or: [] },
  { if: [] },
  { '<': [1, 2, nothing] },
  { '<=': [1, 2, nothing] },
  { '<': [2, 1, nothing] },
  { '<=': [1, { var: 'a' }, null] },
  { '<': [1, 2, 3, 0] },
  { '-': [5, nothing] },
  { '-': [] },
  { '!': [] },
  { '!!': [] },
  { '==': [] },
  { '==': [nothing, null] },
  { '===': [nothing, null] },
  { var: [] },
  { var: [nothing] },
  { var: ['gone', nothing] },
  { var: ['nil', 'default'] },
  { var: ['nil.deeper', 'default'] },
  { var: 'deep.a.b' },
  { var: 'deep..b' },
  { var: 1.5 },
  { var: [['a']] },
  { var: [['deep', 'a']] },
  { var: true },
  { missing: [] },
  { missing: [['a', 'gone'], 'other'] },
  { missing: [nothing] },
  { missing: [null, 'gone'] },
  { missing: [['a', ['gone', 'default']]] },
  { missing: { merge: ['a', 'gone', 'nil', 'empty'] } },
  { missing_some: [1, 'gone'] },
  { missing_some: [1, [['a', 'b'], 'c']] },
  { missing_some: ['1', ['a', 'gone']] },
  { missing_some: [null, ['gone']] },
  { missing_some: [1, 5] },
  { map: [{ var: 'list' }] },
  { filter: [{ var: 'list' }] },
  { all: [{ var: 'list' }] },
  { none: [{ var: 'list' }] },
  { reduce: [{ var: 'list' }, { '+': [{ var: 'current' }, { var: 'accumulator' }] }] },
  { reduce: [{ var: 'gone' }, 1, [7]] },
  { reduce: [{ var: 'list' }, nothing, 1] },
  { map: [{ var: 'text' }, 1] },
  { merge: [nothing, [[1]], 'x'] },
  { in: ['', ''] },
  { in: ['', 'abc'] },
  { in: [nothing, 'undefined'] },
  { in: [nothing, [1]] },
  { in: [{ var: 'gone' }, [null]] },
  { in: [5, 'a5'] },
  { in: [Number.MAX_SAFE_INTEGER, [0, 1, 2, 3, 4, 5, 6, 7, 8, Number.MAX_SAFE_INTEGER]] },
  { in: [-0, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]] },
  { substr: ['abcdef', -3, 2] },
  { substr: ['abcdef', 1, -2] },
  { substr: ['abcdef', -4, -2] },
  { substr: ['abcdef', 1, -20] },
  { substr: ['abcdef', 1, '-2'] },
  { substr: ['abcdef', 1, null] },
  { substr: ['abcdef', '2'] },
  { substr: [12345, 1, 2] },
  { cat: [null, nothing, [1, null, [2]], {}, true] },
  { min: [] },
  { max: [] },
  { max: [1, 'x'] },
  { '*': ['3'] },
  { '*': [-1, 0, 5] },
  { '+': ['3.5kg', '1e2', ''] },
  { '%': [5, 0] },
  { '/': [1, 0] },
  { log: 'said nowhere' },
  { '?:': [false, 1, true, 2, 3] },
  { if: [[], 'full', 'empty'] },
  {},
  [{ var: 'a' }, [{ var: 'text' }]],
];

describe('corners of JSON Logic', () => {
  it.each(corners)('mean what json-logic-js says: %j', (rule) => {
    const { log } = console;
    console.log = () => {};
    const expected = jsonLogic.apply(rule as RulesLogic, data);
    console.log = log;
    expect(compile(rule)(data)).toStrictEqual(expected);
  });

  it.each<Json>([[1, [2]], { if: [true, [1]] }, { map: [[1], 1] }, { merge: [1, 2] }])(
    'give a list of its own each time: %j',
    (rule) => {
      const compiled = compile(rule);
      expect(compiled(data)).not.toBe(compiled(data));
      expect(compiled(data)).toEqual(compiled(data));
    },
  );

  it('where json-logic-js throws, give what SEMANTICS.md says', () => {
    expect(compile({ '*': [] })(data)).toBe(1);
    expect(compile({ missing_some: [1, null] })(data)).toEqual([]);
    expect(compile({ in: ['a', { var: 'odd' }] })({ odd: { indexOf: 1 } })).toBe(false);
  });
});
