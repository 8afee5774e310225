import { expect, it } from 'vitest';
import { bandIn, gradeIn, scoreSettings, standardScale } from './scale.ts';

it.each([
  [34, 34, 'A1'],
  [34, 33, 'A2'],
  [34, 16, 'A3'],
  [33, 34, 'B1'],
  [17, 17, 'B2'],
  [17, 0, 'B3'],
  [16, 90, 'C1'],
  [0, 17, 'C2'],
  [-5, -5, 'C3'],
])('%d points for fit and %d for engagement are grade %s', (fit, engagement, grade) =>
  expect(gradeIn(standardScale, fit, engagement)).toBe(grade),
);

it('a band begins at its threshold', () =>
  expect([29, 30, 69, 70].map((score) => bandIn(standardScale, score))).toEqual(['cold', 'warm', 'warm', 'hot']));

it.each([
  { bands: { warm: 70, hot: 70 } },
  { grade: { fit: { a: 10, b: 10 }, engagement: { one: 2, two: 1 } } },
  { grade: { fit: { a: 10, b: 5 }, engagement: { one: 1, two: 2 } } },
  { caps: { fit: 0 } },
  { weights: { luck: 1 } },
])('refuses the settings %j', (settings) => expect(scoreSettings.safeParse(settings).success).toBe(false));
