import type { Json } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import published from '../testing/jsonlogic/tests.json' with { type: 'json' };
import { compile } from './compile.ts';

const cases = (published as Json[]).filter((item) => Array.isArray(item));

describe('the published test cases of JSON Logic', () => {
  it('are all there', () => expect(cases).toHaveLength(275));

  it.each(
    cases.map(([rule = null, data = null, expected = null]) => ({ rule, data, expected, name: JSON.stringify(rule) })),
  )('give their value: $name', ({ rule, data, expected }) => expect(compile(rule)(data)).toStrictEqual(expected));
});
