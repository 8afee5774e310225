import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Instant, instant } from '../instant.ts';
import { type Decay, worthAt } from './decay.ts';
import { addTo, emptySum, highest, lowest, sumAt } from './sum.ts';

const day = 86_400_000;
const anyDecay: fc.Arbitrary<Decay | null> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 60 }).map((days) => ({ halfLife: { days } })),
  fc.integer({ min: 1, max: 60 }).map((days) => ({ linear: { days } })),
  fc.integer({ min: 1, max: 60 }).map((days) => ({ expires: { days } })),
);
const anyEntries = fc.array(
  fc.record({
    points: fc.integer({ min: -100, max: 100 }),
    decay: anyDecay,
    after: fc.nat(20 * day),
    early: fc.nat(day),
  }),
  { maxLength: 20 },
);

interface Entry {
  points: number;
  decay: Decay | null;
  since: Instant;
}

const fold = (given: readonly { points: number; decay: Decay | null; after: number; early: number }[]) => {
  let now = 0;
  let sum = emptySum;
  const entries: Entry[] = [];
  for (const { points, decay, after, early } of given) {
    now += after;
    const entry = { points, decay, since: instant(now - early) };
    entries.push(entry);
    sum = addTo(sum, entry, instant(now));
  }
  return { sum, entries, now };
};

it('a folded sum is worth what its entries are worth together, at any moment to come', () => {
  fc.assert(
    fc.property(anyEntries, fc.nat(200 * day), (given, later) => {
      const { sum, entries, now } = fold(given);
      const at = instant(now + later);
      const together = entries.reduce((worth, entry) => worth + worthAt(entry, at), 0);
      expect(sumAt(sum, at)).toBeCloseTo(together, 5);
    }),
  );
});

it('a sum stays within its bounds between two moments', () => {
  fc.assert(
    fc.property(anyEntries, fc.nat(100 * day), fc.nat(100 * day), fc.nat(1_000), (given, first, length, place) => {
      const { sum, now } = fold(given);
      const [from, to] = [instant(now + first), instant(now + first + length)];
      const worth = sumAt(sum, instant(from + Math.floor((length * place) / 1_000)));
      expect(worth).toBeGreaterThanOrEqual(lowest(sum, from, to) - 1e-5);
      expect(worth).toBeLessThanOrEqual(highest(sum, from, to) + 1e-5);
    }),
  );
});

it('points taken back with the decay they had leave nothing, ever', () => {
  fc.assert(
    fc.property(anyDecay, fc.integer({ min: 1, max: 100 }), fc.nat(50 * day), (decay, points, after) => {
      const given = addTo(emptySum, { points, decay, since: instant(0) }, instant(0));
      const sum = addTo(given, { points: -points, decay, since: instant(0) }, instant(after));
      for (const at of [after, after + 1, after + day, after + 90 * day]) expect(sumAt(sum, instant(at))).toBe(0);
    }),
  );
});

it.each([
  [{ halfLife: { days: 10 } }, [100, 50, 25]],
  [{ linear: { days: 20 } }, [100, 50, 0]],
  [{ expires: { days: 20 } }, [100, 100, 0]],
] as const)('%j leaves %j at the beginning, after ten days and after twenty', (decay, worths) => {
  const sum = addTo(emptySum, { points: 100, decay, since: instant(0) }, instant(0));
  expect([0, 10, 20].map((days) => sumAt(sum, instant(days * day)))).toEqual(worths);
});

it('a thousand visits with one half-life are one number', () => {
  let sum = emptySum;
  for (let at = 0; at < 1_000; at++)
    sum = addTo(sum, { points: 1, decay: { halfLife: { days: 30 } }, since: instant(at * 1_000) }, instant(at * 1_000));
  expect(sum.fading).toHaveLength(1);
});
