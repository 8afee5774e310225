import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './find-json-fault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const mutated = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.constantFrom('', ',', '"', '}', ']', '{', ':', '\\', '0', '-', 'e', ' ', '\n', '\u0001', 'x'),
    fc.nat(2),
  )
  .map(([text, place, inserted, removed]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + inserted + text.slice(at + removed);
  });

describe('the search for where JSON goes wrong', () => {
  it('finds a fault exactly where JSON.parse finds one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), mutated, fc.string()), (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['{"a":', 5],
    ['{"a":1,}', 7],
    ['{} {}', 3],
    ["{'a':1}", 1],
    ['[1,NaN]', 3],
    ['[1,]', 3],
    ['', 0],
    ['{"a" 1}', 5],
    ['[0x1]', 2],
    ['"\n"', 0],
  ])('in %j at %i', (text, place) => expect(findJsonFault(text)).toBe(place));

  it('takes a long text in its stride', () => {
    const long = `{"a":"${'x'.repeat(1_000_000)}\\n",]`;
    expect(findJsonFault(long)).toBe(long.length - 1);
    expect(findJsonFault('['.repeat(100_000))).toBe(100_000);
  });
});
