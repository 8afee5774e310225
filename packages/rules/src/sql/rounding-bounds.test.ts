import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundingBounds } from './rounding-bounds.ts';

/** The same decimal with a little added: one in its tenth digit after the last. */
const nudged = (decimal: string, by: 1 | -1): string => {
  const [digits = '', power = '0'] = decimal.split('e');
  return `${BigInt(digits) * 10n ** 10n + BigInt(by)}e${Number(power) - 10}`;
};

it('bound what is rounded to a double: what lies just within is, what lies just outside isn’t', () => {
  const doubles = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, max: 1e300, min: -1e300 }),
    fc.integer(),
    fc.constantFrom(0, 0.1, 2 ** 52, 2 ** 53, 5e-324, 1e21),
  );
  fc.assert(
    fc.property(doubles, (double) => {
      const { low, high, even } = roundingBounds(double);
      const isRounded = (decimal: string): boolean => Number(decimal) === double;
      expect([nudged(low, 1), nudged(high, -1)].map(isRounded)).toEqual([true, true]);
      expect([nudged(low, -1), nudged(high, 1)].map(isRounded)).toEqual([false, false]);
      expect([low, high].map(isRounded)).toEqual([even, even]);
    }),
    { numRuns: 500 },
  );
});
