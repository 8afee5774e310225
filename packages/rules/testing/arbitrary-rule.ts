import type { Json } from '@ripen/domain';
import fc from 'fast-check';

const names = [
  'a',
  'b',
  'list',
  'text',
  'deep',
  'deep.a',
  'deep.list',
  'list.0',
  'list.1.a',
  'text.length',
  'text.0',
  'list.length',
  'zero',
  'gone',
  'gone.a',
  '',
  'current',
  'accumulator',
  'current.a',
  '0',
  '1',
];

const texts = [
  '',
  ' ',
  '0',
  '1',
  '-1',
  '1.5',
  '1e3',
  '0x10',
  ' 7 ',
  'abc',
  'b',
  'é',
  '😀',
  'null',
  'true',
  'NaN',
  'Infinity',
  '[object Object]',
  '2027-03-01',
  '1,2',
  'a',
];

const numbers = [
  0,
  -0,
  1,
  -1,
  2,
  3,
  1.5,
  -2.5,
  1e21,
  -1e21,
  1e-7,
  5e-324,
  Number.MAX_VALUE,
  9_007_199_254_740_992,
  0.1,
  0.2,
];

/** Values that are no list and no object, with those that JavaScript's coercions treat oddly. */
const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false),
  fc.constantFrom(...texts),
  fc.constantFrom(...numbers),
  fc.string({ maxLength: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const keys = fc.constantFrom('a', 'b', 'list', 'text', 'deep', 'zero', '0', '1', '', 'length');

/** Data of any shape; its keys are those that rules name. */
export const arbitraryData: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    fc.dictionary(keys, tie('value'), { minKeys: 3, maxKeys: 8, noNullPrototype: true }),
  ),
})).value;

const ofMany = ['if', '?:', 'and', 'or', '+', '*', 'min', 'max', 'merge', 'cat', 'missing'];
const ofFew = [
  '==',
  '===',
  '!=',
  '!==',
  '>',
  '>=',
  '<',
  '<=',
  '-',
  '/',
  '%',
  'in',
  'substr',
  '!',
  '!!',
  'missing_some',
];
const iterators = ['map', 'filter', 'all', 'none', 'some', 'reduce'];

const call = (operators: readonly string[], args: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.tuple(fc.constantFrom(...operators), args).map(([operator, values]) => ({ [operator]: values }));

/** Rules made of the operators of JSON Logic, with the arguments they expect and with others. */
export const arbitraryRule: fc.Arbitrary<Json> = fc.letrec<{ rule: Json }>((tie) => {
  const rule = tie('rule');
  const variable = fc.constantFrom(...names).map((name): Json => ({ var: name }));
  const field = fc.constantFrom('a', 'b', 'text', 'zero', 'list').map((name): Json => ({ var: name }));
  return {
    rule: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 4, arbitrary: scalar },
      { weight: 5, arbitrary: variable },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...names), rule).map(([name, other]): Json => ({ var: [name, other] })),
      },
      { weight: 1, arbitrary: call(['var'], fc.oneof(rule, fc.array(rule, { maxLength: 3 }))) },
      { weight: 2, arbitrary: fc.array(rule, { maxLength: 4 }) },
      { weight: 6, arbitrary: call(ofMany, fc.array(rule, { maxLength: 5 })) },
      { weight: 6, arbitrary: call(ofFew, fc.array(rule, { maxLength: 3 })) },
      {
        weight: 4,
        arbitrary: call(
          ['==', '===', '!=', '!==', '>', '>=', '<', '<='],
          fc.tuple(field, scalar).map((pair): Json => pair),
        ),
      },
      {
        weight: 2,
        arbitrary: call(
          ['==', '!=', '>', '>=', '<', '<='],
          fc.tuple(scalar, field).map((pair): Json => pair),
        ),
      },
      {
        weight: 2,
        arbitrary: call(
          ['in'],
          fc.tuple(field, fc.array(scalar, { maxLength: 12 })).map((pair): Json => pair),
        ),
      },
      { weight: 2, arbitrary: call(['missing'], fc.array(fc.constantFrom(...names), { maxLength: 4 })) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(scalar, fc.array(fc.constantFrom(...names), { maxLength: 4 }))
          .map(([need, keyed]): Json => ({ missing_some: [need, keyed] })),
      },
      {
        weight: 4,
        arbitrary: call(
          iterators,
          fc.tuple(rule, rule, rule).map((args): Json => args),
        ),
      },
      { weight: 1, arbitrary: call([...ofMany, ...ofFew, ...iterators], rule) },
    ),
  };
}).rule;
