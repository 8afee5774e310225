import type { Json } from '@ripen/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectJson } from './inspect-json.ts';

const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)]);
const keyed = (count: number): Json =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));

describe('what JSON may hold', () => {
  it.each<[string, Json, string, string]>([
    ['33 levels', nested(33), 'json_too_deep', '/0'.repeat(32)],
    ['513 keys', { a: keyed(513) }, 'json_too_many_keys', '/a'],
    ['the key __proto__', JSON.parse('{"a":{"__proto__":1}}') as Json, 'key_forbidden', '/a/__proto__'],
    ['the key constructor', { constructor: 1 }, 'key_forbidden', '/constructor'],
    ['the key prototype', { prototype: 1 }, 'key_forbidden', '/prototype'],
    ['an empty key', { '': 1 }, 'key_invalid', '/'],
    ['a key of 129 characters', { ['k'.repeat(129)]: 1 }, 'key_invalid', `/${'k'.repeat(128)}`],
    ['a key with NUL', { 'a\0': 1 }, 'string_nul', '/a\0'],
    ['a text with NUL', { a: 'b\0' }, 'string_nul', '/a'],
    ['half a surrogate pair', { a: '\ud800x' }, 'string_surrogate', '/a'],
    ['the other half', { a: 'x\udc00' }, 'string_surrogate', '/a'],
    ['a text of 8,193 characters', { a: 'x'.repeat(8_193) }, 'string_too_long', '/a'],
    ['1,001 items', { a: Array.from({ length: 1_001 }, () => 1) }, 'array_too_long', '/a'],
    ['an integer beyond 2^53', { a: 9_007_199_254_740_993 }, 'number_unsafe', '/a'],
    ['a number beyond all', JSON.parse('{"a":1e400}') as Json, 'number_out_of_range', '/a'],
    ['a slash in a key’s pointer', { 'a/b~': { '': 1 } }, 'key_invalid', '/a~1b~0/'],
  ])('not %s', (_, value, code, pointer) => {
    expect(inspectJson(value)[0]).toMatchObject({ code, pointer });
  });

  it('32 levels, 512 keys, 1,000 items, long HTML, whole pairs, decimals', () => {
    const good = {
      a: keyed(500),
      b: Array.from({ length: 1_000 }, () => -0),
      html: 'x'.repeat(200_000),
      c: '👩‍💻',
      d: 0.1 + 0.2,
      e: 1.5e300,
    };
    expect(inspectJson(nested(32))).toEqual([]);
    expect(inspectJson({ ...good, e: 2 ** 53 - 1 })).toEqual([]);
  });

  it('tells 20 problems at most, however many there are', () => {
    const bad = Array.from({ length: 900 }, () => ({ '': 'x\0' }));
    expect(inspectJson(bad)).toHaveLength(20);
  });

  it('finds nothing in ordinary JSON', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc
            .string({ minLength: 1, unit: 'grapheme-ascii' })
            .filter((key) => !['constructor', 'prototype', '__proto__'].includes(key)),
          fc.oneof(fc.integer(), fc.boolean(), fc.string({ unit: 'grapheme' })),
        ),
        (value) => {
          expect(inspectJson(value)).toEqual([]);
        },
      ),
    );
  });
});
