import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from './area.ts';
import { differenceOf } from './difference.ts';
import { fisherTest } from './fisher.ts';
import { holm } from './holm.ts';
import { ratioOf } from './lift.ts';
import { rateOf } from './rate.ts';

const shown = (digits: number, { low, high }: { low: number; high: number }): string[] => [
  low.toFixed(digits),
  high.toFixed(digits),
];

describe('worked examples from the literature', () => {
  // Newcombe 1998, Stat Med 17:857–872, table I, method 3.
  it.each([
    [81, 263, ['0.2553', '0.3662']],
    [15, 148, ['0.0624', '0.1605']],
    [0, 20, ['0.0000', '0.1611']],
    [1, 29, ['0.0061', '0.1718']],
  ])('the interval of %i in %i is Wilson’s as Newcombe tells it', (count, of, expected) => {
    expect(shown(4, rateOf(count, of))).toEqual(expected);
  });

  // Newcombe 1998, Stat Med 17:873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, ['0.0524', '0.3339']],
    [9, 10, 3, 10, ['0.1705', '0.8090']],
    [6, 7, 2, 7, ['0.0582', '0.8062']],
    [5, 56, 0, 29, ['-0.0381', '0.1926']],
    [0, 10, 0, 20, ['-0.1611', '0.2775']],
    [10, 10, 0, 10, ['0.6075', '1.0000']],
  ])('the difference of %i in %i and %i in %i has Newcombe’s interval', (a, m, b, n, expected) => {
    expect(shown(4, differenceOf(rateOf(a, m), rateOf(b, n)))).toEqual(expected);
  });

  // The Physicians' Health Study in Agresti, An Introduction to Categorical Data Analysis, section 2.2.
  it('heart attacks on placebo are 1.82 times as many as on aspirin, between 1.43 and 2.31', () => {
    const ratio = ratioOf({ leads: 11034, successes: 189 }, { leads: 11037, successes: 104 });
    expect([ratio.value.toFixed(2), ...shown(2, ratio)]).toEqual(['1.82', '1.43', '2.31']);
  });

  // Ratings of 109 CT images in Hanley & McNeil 1982, Radiology 143:29–36; DeLong's interval of them in Stata's manual
  // of roctab.
  it('the ratings of CT images have an area of 0.8932, between 0.83295 and 0.95339', () => {
    const failures = [33, 6, 6, 11, 2];
    const successes = [3, 2, 2, 11, 33];
    const tallies = failures.map((count, score) => ({ score, failures: count, successes: successes[score] ?? 0 }));
    const area = areaUnderCurve(tallies);
    expect([area?.value.toFixed(4), area?.low.toFixed(5), area?.high.toFixed(5)]).toEqual([
      '0.8932',
      '0.83295',
      '0.95339',
    ]);
  });

  // Fisher's convicted twins and his lady tasting tea, as R's fisher.test reports both.
  it.each([
    [10, 12, 3, 18, '0.0005367'],
    [3, 4, 1, 4, '0.4857143'],
  ])('%i in %i against %i in %i has the chance that Fisher’s test gives', (a, m, b, n, expected) => {
    expect(fisherTest({ leads: m, successes: a }, { leads: n, successes: b }).toFixed(7)).toBe(expected);
  });

  it('four p-values are corrected as in the textbook example of Holm', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((value) => value.toFixed(2))).toEqual(['0.03', '0.06', '0.06', '0.02']);
  });
});
