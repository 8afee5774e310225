import type { Json } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { compile, evaluate } from './compile.ts';
import { RuleError } from './rule-error.ts';

const problemOf = (rule: Json): unknown => {
  try {
    compile(rule);
  } catch (error) {
    return error instanceof RuleError ? error.problem : error;
  }
  return null;
};

const json = (text: string): Json => JSON.parse(text);
const nested = (depth: number): Json => {
  let rule: Json = { var: 'a' };
  for (let level = 0; level < depth; level += 1) rule = { '!': [rule] };
  return rule;
};

describe('a malformed rule', () => {
  it.each([
    ['an unknown operator', { frobnicate: [1] }, 'rule_operator_unknown', ''],
    ['one deep inside', { and: [true, { '==': [{ nope: 1 }, 2] }] }, 'rule_operator_unknown', '/and/1/==/0'],
    ['one that no data would reach', { if: [true, 1, { nope: 1 }] }, 'rule_operator_unknown', '/if/2'],
    ['`method`', { method: ['abc', 'toUpperCase'] }, 'rule_operator_unknown', ''],
    ['a dotted operator', { 'cat.constructor': ['return process'] }, 'rule_operator_unknown', ''],
    ['two keys', { '==': [1, 1], '!=': [1, 1] }, 'rule_shape', ''],
    ['two keys inside', { or: [{ a: 1, b: 2 }] }, 'rule_shape', '/or/0'],
    ['two keys as data of map', { map: [[{ a: 1, b: 2 }], { var: 'a' }] }, 'rule_shape', '/map/0/0'],
  ])('is refused: %s', (_, rule, code, pointer) => expect(problemOf(rule)).toMatchObject({ code, pointer }));

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'])(
    'is refused: the inherited name %s as operator',
    (name) => expect(problemOf(json(`{"${name}":[1]}`))).toMatchObject({ code: 'rule_operator_unknown', pointer: '' }),
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is refused: the number %s, which JSON has not', (number) =>
    expect(problemOf({ '>': [{ var: 'a' }, number] })).toMatchObject({ code: 'rule_shape', pointer: '/>/1' }),
  );

  it('is refused when it is 10,000 levels deep, and nothing overflows', () =>
    expect(problemOf(nested(10_000))).toMatchObject({ code: 'rule_too_deep' }));

  it('may be deeper than a stored one', () => expect(evaluate(nested(900), { a: true })).toBe(true));

  it('is refused when it holds itself', () => {
    const rule: { and: Json[] } = { and: [] };
    rule.and.push(rule);
    expect(problemOf(rule)).toMatchObject({ code: 'rule_too_deep' });
  });

  it('is refused when it shares its parts so often that it would never end', () => {
    let rule: Json = [1, 1, 1, 1];
    for (let level = 0; level < 20; level += 1) rule = [rule, rule, rule, rule];
    expect(problemOf(rule)).toMatchObject({ code: 'rule_too_large' });
  });
});

describe('inherited properties', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'valueOf',
    '__proto__.toString',
    'constructor.name',
    'a.constructor',
    'list.map',
    'list.__proto__',
    'text.at',
    'text.constructor',
  ])('are not read: %s', (name) => {
    const data = { a: { b: 1 }, list: [1], text: 'abc' };
    expect(evaluate({ var: name }, data)).toBeNull();
    expect(evaluate({ var: [name, 'default'] }, data)).toBe('default');
    expect(evaluate({ missing: [name] }, data)).toEqual([name]);
    expect(evaluate({ var: { cat: [name] } }, data)).toBeNull();
  });

  it('are read when they are own after all', () => {
    const data: unknown = JSON.parse('{"__proto__":{"a":1},"constructor":2,"toString":3}');
    expect(evaluate({ var: '__proto__.a' }, data)).toBe(1);
    expect(evaluate({ var: 'constructor' }, data)).toBe(2);
    expect(evaluate({ '+': [{ var: 'toString' }, 1] }, data)).toBe(4);
  });

  it('are not read from a prototype that was changed after the rule was compiled', () => {
    const rules: Json[] = [
      { var: 'polluted' },
      { '==': [{ var: 'polluted' }, 'yes'] },
      { '!!': [{ var: 'polluted' }] },
      { in: ['y', { var: 'polluted' }] },
    ];
    const compiled = rules.map((rule) => compile(rule));
    Object.defineProperty(Object.prototype, 'polluted', { value: 'yes', configurable: true, enumerable: true });
    const answers = compiled.map((rule) => rule({}));
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(answers).toEqual([null, false, false, false]);
  });

  it('are not read from data with a prototype of its own', () => {
    const data: unknown = Object.assign(Object.create({ vip: true, size: 5 }), { own: 1 });
    expect(evaluate({ var: 'vip' }, data)).toBeNull();
    expect(evaluate({ '>=': [{ var: 'size' }, 1] }, data)).toBe(false);
    expect(evaluate({ var: 'own' }, data)).toBe(1);
  });

  it('are not read of texts and lists, whose length and items are their own', () => {
    expect(evaluate({ var: 'text.length' }, { text: 'abc' })).toBe(3);
    expect(evaluate({ var: 'text.1' }, { text: 'abc' })).toBe('b');
    expect(evaluate({ var: 'list.length' }, { list: [1, 2] })).toBe(2);
    expect(evaluate({ var: 'list.push' }, { list: [1, 2] })).toBeNull();
  });
});

describe('hostile data', () => {
  const hostile: unknown = JSON.parse('{"o":{"toString":1,"valueOf":2},"l":[{"toString":null}],"i":{"indexOf":1}}');
  const bare: unknown = { o: Object.create(null), l: [Object.create(null)], i: Object.create(null) };
  const operators = [
    '==',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
    '+',
    '-',
    '*',
    '/',
    '%',
    'min',
    'max',
    'cat',
    'substr',
    'in',
    'merge',
    'missing',
    'missing_some',
  ];

  it.each(operators)('makes %s give a value, never throw', (operator) => {
    for (const data of [hostile, bare])
      for (const name of ['o', 'l', 'i']) {
        const value: Json = { var: name };
        for (const args of [[value, 1], [1, value], [value, value], [value], ['a', value, value]])
          expect(() => evaluate({ [operator]: args }, data)).not.toThrow();
      }
  });

  it('is a text where it has to be one', () => {
    expect(evaluate({ cat: ['<', { var: 'o' }, '>'] }, hostile)).toBe('<[object Object]>');
    expect(evaluate({ '==': [{ var: 'o' }, '[object Object]'] }, hostile)).toBe(true);
  });

  it('is never taken for a rule', () => {
    const data = { keys: [{ var: 'secret' }], secret: 'known', known: 1 };
    expect(evaluate({ missing: { var: 'keys' } }, data)).toEqual([{ var: 'secret' }]);
    expect(evaluate({ map: [{ var: 'keys' }, { var: '' }] }, data)).toEqual([{ var: 'secret' }]);
  });

  it.each([undefined, null, 0, 'text', true, [], [1], Symbol('x'), () => 1])('may be anything: %s', (data) => {
    expect(() =>
      evaluate({ and: [{ '>': [{ var: 'a' }, 1] }, { var: 'b.c' }, { missing: ['x'] }] }, data),
    ).not.toThrow();
    expect(evaluate({ var: 'a' }, data)).toBeNull();
  });
});

describe('a rule that would take too long', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => index);
  const list: Json = { var: 'list' };
  const costly: Record<string, Json> = {
    'a map in a map': { map: [list, { map: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { '+': [1, { var: '' }] }] }] },
    'a text that doubles': { reduce: [list, { cat: [{ var: 'accumulator' }, { var: 'accumulator' }] }, 'x'] },
    'a list that doubles': { reduce: [list, { merge: [{ var: 'accumulator' }, { var: 'accumulator' }] }, [1]] },
    'a long rule asked of many elements': {
      all: [list, { and: Array.from({ length: 200 }, (): Json => ({ '>=': [{ var: '' }, 0] })) }],
    },
    'many lists in one': { merge: Array.from({ length: 400 }, () => list) },
    'a text that grows': { reduce: [list, { cat: [{ var: 'accumulator' }, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'] }, ''] },
  };

  it.each(Object.entries(costly))('ends with null, soon and without harm: %s', (_, rule) => {
    const compiled = compile(rule);
    const began = performance.now();
    expect(compiled({ list: many })).toBeNull();
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('is not true when it is denied', () =>
    expect(evaluate({ '!': [costly['a map in a map'] ?? true] }, { list: many })).toBeNull());

  it('is no rule that goes through a long list once', () => {
    expect(evaluate({ some: [list, { '==': [{ var: '' }, 99_999] }] }, { list: many })).toBe(true);
    expect(evaluate({ reduce: [list, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] }, { list: many })).toBe(
      4_999_950_000,
    );
  });
});
