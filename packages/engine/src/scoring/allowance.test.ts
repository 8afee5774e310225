import { instant, utc, type Zone } from '@ripen/domain';
import type { PointsGiven } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { type Allowance, allowanceOf, usedAfter } from './allowance.ts';

const noon = Date.UTC(2027, 2, 1, 12);
const hour = 3_600_000;
const day = 24 * hour;

/** What a step that is walked at certain times after noon gives each time; null for nothing. */
const givenAt = (
  limit: PointsGiven['limit'],
  times: readonly number[],
  { points = 10, zone = utc }: { points?: number; zone?: Zone } = {},
): (number | null)[] => {
  let used: Parameters<typeof allowanceOf>[1];
  return times.map((after) => {
    const when = { at: instant(noon + after), zone };
    const given: PointsGiven = { dimension: 'engagement', points, ...(limit === undefined ? {} : { limit }) };
    const allowed: Allowance | null = allowanceOf(given, used, when);
    if (allowed === null) return null;
    used = usedAfter(used, allowed.points, when);
    expect(allowed.points + allowed.cut, 'what is cut off is told').toBe(points);
    return allowed.points;
  });
};

describe('a step gives its points', () => {
  it.each([
    ['every time', undefined, [0, 0, hour], [10, 10, 10]],
    ['once', { times: 1 }, [0, day, 400 * day], [10, null, null]],
    ['at most three times', { times: 3 }, [0, 1, 2, 3, 400 * day], [10, 10, 10, null, null]],
    ['once in seven days', { oncePer: { days: 7 } }, [0, 7 * day - 1, 7 * day, 14 * day - 1], [10, null, 10, null]],
    [
      'at most 25 points a day',
      { pointsPerDay: 25 },
      [0, 1, 2, 3, 12 * hour - 1, 12 * hour],
      [10, 10, 5, null, null, 10],
    ],
    [
      'by all of its limits',
      { times: 3, oncePer: { days: 1 }, pointsPerDay: 4 },
      [0, hour, day, 2 * day, 3 * day],
      [4, null, 4, 4, null],
    ],
  ])('%s', (_words, limit, times, expected) => {
    expect(givenAt(limit, times)).toEqual(expected);
  });

  it('a day is the lead’s own: in Tokyo it ends at three in the afternoon of London', () => {
    const tokyo = 'Asia/Tokyo' as Zone;
    expect(givenAt({ pointsPerDay: 10 }, [0, 3 * hour - 1, 3 * hour], { zone: tokyo })).toEqual([10, null, 10]);
  });

  it('taking points away is held to the same limits', () => {
    expect(givenAt({ pointsPerDay: 15 }, [0, 1, 2], { points: -10 })).toEqual([-10, -5, null]);
  });

  it('news that comes late is held against what was given since', () => {
    expect(givenAt({ oncePer: { days: 7 } }, [10 * day, 4 * day, 2 * day])).toEqual([10, null, 10]);
  });
});
