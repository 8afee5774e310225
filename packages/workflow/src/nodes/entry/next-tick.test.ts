import { instant, parseZone, utc } from '@ripen/domain';
import { CronExpressionParser } from 'cron-parser';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cronProblem } from './cron.ts';
import { nextTick } from './next-tick.ts';

it.each([
  ['every day keeps the wall clock', '0 9 * * *', 'Europe/Paris', '2027-03-27T08:00:00Z', '2027-03-28T07:00:00.000Z'],
  ['a tick that is now is over', '0 9 * * *', 'UTC', '2027-03-01T09:00:00Z', '2027-03-02T09:00:00.000Z'],
  ['Monday, in a zone ahead', '30 8 * * 1', 'Asia/Kathmandu', '2027-03-01T03:00:00Z', '2027-03-08T02:45:00.000Z'],
  [
    'a skipped time is the first moment after the gap',
    '30 2 * * *',
    'America/New_York',
    '2027-03-13T08:00:00Z',
    '2027-03-14T07:00:00.000Z',
  ],
  [
    'a doubled hour ticks at its first occurrence',
    '30 1 * * *',
    'America/New_York',
    '2027-11-06T06:00:00Z',
    '2027-11-07T05:30:00.000Z',
  ],
  ['and not at its second', '30 1 * * *', 'America/New_York', '2027-11-07T05:30:00Z', '2027-11-08T06:30:00.000Z'],
  ['the last day of a short month is none', '0 9 31 * *', 'UTC', '2027-02-01T00:00:00Z', '2027-03-31T09:00:00.000Z'],
])('%s', (_title, cron, zone, after, next) => {
  expect(new Date(nextTick(cron, parseZone(zone) ?? utc, instant(Date.parse(after)))).toISOString()).toBe(next);
});

it('never ticks on a day that no month has, and such an expression is a fault', () => {
  expect(nextTick('0 9 31 2,4 *', utc, instant(0))).toBe(Number.POSITIVE_INFINITY);
  expect(cronProblem('0 9 31 2,4 *')).toBe('names a day that none of its months has');
  expect(cronProblem('0 9 31 2,4 1')).toBeNull();
  expect(new Date(nextTick('0 9 29 2 *', utc, instant(Date.parse('2027-03-01'))))).toEqual(
    new Date('2028-02-29T09:00:00Z'),
  );
});

const part = (low: number, high: number) =>
  fc.oneof(
    fc.constant('*'),
    fc.integer({ min: low, max: high }).map(String),
    fc
      .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }))
      .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc.uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: 3 }).map((all) => all.join(',')),
  );

it('ticks when cron-parser says', () => {
  const expressions = fc.tuple(part(0, 59), part(0, 23), part(1, 28), part(1, 12), part(0, 6));
  fc.assert(
    fc.property(expressions, fc.integer({ min: 0, max: 4_000_000_000 }), (parts, seconds) => {
      const [text, after] = [parts.join(' '), instant(seconds * 1_000)];
      const theirs = CronExpressionParser.parse(text, { currentDate: new Date(after), tz: 'UTC' });
      expect(new Date(nextTick(text, utc, after))).toEqual(theirs.next().toDate());
    }),
    { numRuns: 300 },
  );
});
