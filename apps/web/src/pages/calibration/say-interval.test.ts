import { expect, it } from 'vitest';
import { sayArea, sayDifference, sayLift, sayRate } from './say-interval.ts';

it('a share has its range beside it, a small one with a digit more', () => {
  expect(sayRate({ value: 0.124, low: 0.08, high: 0.171 })).toBe('12% (8–17%)');
  expect(sayRate({ value: 0.012, low: 0, high: 0.031 })).toBe('1.2% (0–3%)');
});

it('a lift is so many times the average, and none where nothing succeeded', () => {
  expect(sayLift({ value: 1.84, low: 1.2, high: 2.61 })).toBe('1.8 × (1.2–2.6)');
  expect(sayLift(null)).toBe('–');
});

it('a difference has its sign, and none is plus', () =>
  expect(sayDifference({ value: 0.08, low: -0.021, high: -0.001 })).toBe('+8 (−2 to +0)'));

it('an area under the curve has its range, and says what chance is', () =>
  expect(sayArea({ value: 0.769, low: 0.692, high: 0.846 })).toBe(
    'Area under the curve: 0.77 (0.69–0.85), where 0.50 is chance and 1.00 is perfect.',
  ));
