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

/** Tries a property on many rules and data; gives null, or how it was found false. */
const tried = (of: (rule: Json, data: Json) => boolean): string | null => {
  const details = fc.check(fc.property(arbitraryRule, arbitraryData, of), { numRuns: runs });
  return details.failed ? (fc.defaultReportMessage(details) ?? 'failed') : null;
};

describe('every rule of JSON Logic means what json-logic-js says', () => {
  it('gives the same value', { timeout }, () => expect(tried(agree)).toBeNull());

  it('gives the same value where the data is no plain object', { timeout }, () =>
    expect(tried((rule, data) => agree(rule, onOtherPrototype(data)))).toBeNull(),
  );

  it('gives the same truth', { timeout }, () =>
    expect(tried((rule, data) => agree({ '!!': [rule] }, data) && agree({ if: [rule, 'yes', 'no'] }, data))).toBeNull(),
  );

  it('gives the same truth to and, or and not', { timeout }, () =>
    expect(tried((rule, data) => agree({ '!': [{ and: [rule, { or: [rule, { '!': rule }] }] }] }, data))).toBeNull(),
  );

  it('gives the same again when it is asked again', { timeout }, () =>
    expect(
      tried((rule, data) => {
        const compiled = compile(rule);
        return isDeepStrictEqual(compiled(data), compiled(data));
      }),
    ).toBeNull(),
  );

  it('is compared at all: the generated rules rarely make the oracle throw', () => {
    const samples = fc.sample(fc.tuple(arbitraryRule, arbitraryData), 1_000);
    const answered = samples.filter(([rule, data]) => 'value' in oracle(rule, data));
    expect(answered.length).toBeGreaterThan(700);
  });
});
