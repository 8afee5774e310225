import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instant } from '../instant.ts';
import type { Decay } from './decay.ts';
import { headlineAt, type Scales, standardScales } from './headline.ts';
import { nextCrossing } from './next-crossing.ts';
import { emptyModel, type Standing } from './standing.ts';
import { addTo, emptySum } from './sum.ts';

const day = 86_400_000;
const anyDecay: fc.Arbitrary<Decay | null> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 40 }).map((days) => ({ halfLife: { days } })),
  fc.integer({ min: 1, max: 40 }).map((days) => ({ linear: { days } })),
  fc.integer({ min: 1, max: 40 }).map((days) => ({ expires: { days } })),
);
const anyPoints = fc.array(
  fc.record({
    dimension: fc.constantFrom('fit', 'engagement'),
    points: fc.integer({ min: -60, max: 90 }),
    decay: anyDecay,
    at: fc.nat(10 * day),
  }),
  { minLength: 1, maxLength: 8 },
);

const now = instant(10 * day);
const scales: Scales = { ...standardScales, listened: [50] };

const standingOf = (
  given: readonly { dimension: string; points: number; decay: Decay | null; at: number }[],
): Standing => {
  const sums: Standing['models'][string]['sums'] = {};
  for (const { dimension, points, decay, at } of given)
    sums[dimension] = addTo(sums[dimension] ?? emptySum, { points, decay, since: instant(at) }, now);
  return { models: { m: { ...emptyModel, sums } } };
};

const marks = (standing: Standing, at: number): string => {
  const { score, band } = headlineAt(standing, scales, instant(at));
  return `${band} ${score >= 50}`;
};

it('is the first moment at which a threshold is crossed, down or up', () => {
  fc.assert(
    fc.property(anyPoints, (given) => {
      const standing = standingOf(given);
      const crossing = nextCrossing(standing, scales, now);
      const here = marks(standing, now);
      if (crossing !== null) expect(marks(standing, crossing)).not.toBe(here);
      const until = crossing ?? now + 400 * day;
      for (let place = 0; place < 200; place++)
        expect(marks(standing, now + Math.floor(((until - 1 - now) * place) / 200))).toBe(here);
      if (crossing !== null) expect(marks(standing, crossing - 1)).toBe(here);
    }),
    { numRuns: 300 },
  );
});

it('is never for points that stay', () => {
  expect(nextCrossing(standingOf([{ dimension: 'fit', points: 80, decay: null, at: 0 }]), scales, now)).toBeNull();
});

it('is told to the millisecond: 80 points with a half-life are 69.5 after its logarithm', () => {
  const standing = standingOf([{ dimension: 'fit', points: 80, decay: { halfLife: { days: 10 } }, at: now }]);
  const exact = now + 10 * day * Math.log2(80 / 69.5);
  expect(Math.abs((nextCrossing(standing, scales, now) ?? 0) - exact)).toBeLessThanOrEqual(1_000);
});
