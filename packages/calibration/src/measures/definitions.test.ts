import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Tally, areaUnderCurve } from './area.ts';
import { fisherTest } from './fisher.ts';
import { type Share, liftOf } from './lift.ts';
import { z95 } from './interval.ts';

const share = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.nat(40))
  .map(([leads, some]): Share => ({ leads, successes: Math.min(leads, some) }));

const tallies = fc
  .array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map(([successes, failures], score): Tally => ({ score, successes, failures })));

const spread = (rows: readonly Tally[], of: (row: Tally) => number): number[] =>
  rows.flatMap((row) => Array.from({ length: of(row) }, () => row.score));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const variance = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);

const beats = (one: number, other: number): number => (one > other ? 1 : one === other ? 0.5 : 0);

/** DeLong by the letter of the paper: every pair of a success and a failure compared. */
const pairByPair = (rows: readonly Tally[]): { value: number; low: number; high: number } => {
  const high = spread(rows, ({ successes }) => successes);
  const low = spread(rows, ({ failures }) => failures);
  const ofHigh = high.map((one) => mean(low.map((other) => beats(one, other))));
  const ofLow = low.map((other) => mean(high.map((one) => beats(one, other))));
  const error = Math.sqrt(variance(ofHigh) / high.length + variance(ofLow) / low.length);
  return { value: mean(ofHigh), low: mean(ofHigh) - z95 * error, high: mean(ofHigh) + z95 * error };
};

const choose = (n: bigint, k: bigint): bigint => {
  let found = 1n;
  for (let step = 0n; step < k; step += 1n) found = (found * (n - step)) / (step + 1n);
  return found;
};

/** Fisher's test by counting all tables in whole numbers. */
const tableByTable = (one: Share, other: Share): number => {
  const [m, n, all] = [BigInt(one.leads), BigInt(other.leads), BigInt(one.successes + other.successes)];
  const ways = (k: bigint): bigint => (k > m || all - k > n ? 0n : choose(m, k) * choose(n, all - k));
  const here = ways(BigInt(one.successes));
  let extreme = 0n;
  for (let k = 0n; k <= all; k += 1n) if (ways(k) <= here) extreme += ways(k);
  return Number((extreme * 10n ** 15n) / choose(m + n, all)) / 1e15;
};

describe('measures are what their definitions say', () => {
  it('the area and its interval are those of comparing every pair', () => {
    fc.assert(
      fc.property(tallies, (rows) => {
        const area = areaUnderCurve(rows);
        fc.pre(area !== null && area.value > 0 && area.value < 1);
        const expected = pairByPair(rows);
        expect(area?.value).toBeCloseTo(expected.value, 9);
        expect(area?.low).toBeCloseTo(Math.max(0, expected.low), 7);
        expect(area?.high).toBeCloseTo(Math.min(1, expected.high), 7);
      }),
    );
  });

  it('scores that separate completely still leave a doubt, and less of it the more there are', () => {
    const separated = (count: number) =>
      areaUnderCurve([
        { score: 1, successes: 0, failures: count },
        { score: 2, successes: count, failures: 0 },
      ]);
    expect(separated(30)).toMatchObject({ value: 1, high: 1 });
    expect(separated(30)?.low).toBeLessThan(0.98);
    expect(separated(300)?.low).toBeGreaterThan(separated(30)?.low ?? 1);
  });

  it('Fisher’s test is the count of all tables that are no likelier', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        expect(fisherTest(one, other)).toBeCloseTo(tableByTable(one, other), 9);
      }),
    );
  });

  it('Fisher’s test of a million leads is a number', () => {
    const chance = fisherTest({ leads: 400_000, successes: 90_000 }, { leads: 600_000, successes: 30_000 });
    expect(chance).toBeGreaterThanOrEqual(0);
    expect(chance).toBeLessThan(1e-100);
  });

  it('a lift lies within its interval, and the average of all lifts is one', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const whole = { leads: one.leads + other.leads, successes: one.successes + other.successes };
        const lifts = [liftOf(one, whole), liftOf(other, whole)];
        fc.pre(whole.successes > 0);
        for (const lift of lifts) {
          expect(lift?.low).toBeLessThanOrEqual((lift?.value ?? 0) + 1e-9);
          expect(lift?.high).toBeGreaterThanOrEqual((lift?.value ?? 0) - 1e-9);
        }
        const average = ((lifts[0]?.value ?? 0) * one.leads + (lifts[1]?.value ?? 0) * other.leads) / whole.leads;
        expect(average).toBeCloseTo(1, 9);
      }),
    );
  });
});
