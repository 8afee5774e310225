import { isDeepStrictEqual } from 'node:util';
import type { Json } from '@ripen/domain';
import fc from 'fast-check';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import { arbitraryData, arbitraryRule } from '../testing/arbitrary-rule.ts';
import { compile } from './compile.ts';

const deep = process.env['RIPEN_DEEP'] === '1';
const runs = deep ? 1_000_000 : 4_000;
const timeout = deep ? 3_600_000 : 60_000;

type Answer = { value: unknown } | { thrown: unknown };

const oracle = (rule: Json, data: unknown): Answer => {
  try {
    return { value: jsonLogic.apply(rule as RulesLogic, data) };
  } catch (thrown) {
    return { thrown };
  }
};

/** Where the oracle throws, ours only has to give some value; SEMANTICS.md says which. */
const agree = (rule: Json, data: unknown): boolean => {
  const theirs = oracle(rule, data);
  const ours = compile(rule)(data);
  return 'thrown' in theirs || isDeepStrictEqual(ours, theirs.value);
};

/** The same own properties on a prototype of another kind, so that the careful steps are taken instead of the quick ones. */
const onOtherPrototype = (data: Json): unknown =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.assign(Object.create({}), data) : data;

const property = (of: (rule: Json, data: Json) => boolean): void => {
  fc.assert(fc.property(arbitraryRule, arbitraryData, of), { numRuns: runs });
};

describe('every rule of JSON Logic means what json-logic-js says', () => {
  it('gives the same value', { timeout }, () => property(agree));

  it('gives the same value where the data is no plain object', { timeout }, () =>
    property((rule, data) => agree(rule, onOtherPrototype(data))));

  it('gives the same truth', { timeout }, () =>
    property((rule, data) => agree({ '!!': [rule] }, data) && agree({ if: [rule, 'yes', 'no'] }, data)));

  it('gives the same truth to and, or and not', { timeout }, () =>
    property((rule, data) => agree({ '!': [{ and: [rule, { or: [rule, { '!': rule }] }] }] }, data)));

  it('gives the same again when it is asked again', { timeout }, () =>
    property((rule, data) => {
      const compiled = compile(rule);
      return isDeepStrictEqual(compiled(data), compiled(data));
    }));

  it('is compared at all: the generated rules rarely make the oracle throw', () => {
    const samples = fc.sample(fc.tuple(arbitraryRule, arbitraryData), 1_000);
    const answered = samples.filter(([rule, data]) => 'value' in oracle(rule, data));
    expect(answered.length).toBeGreaterThan(700);
  });
});
