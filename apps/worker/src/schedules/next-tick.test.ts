import { instant } from '@ripen/domain';
import { expect, it } from 'vitest';
import { nextTick } from './next-tick.ts';

it.each([
  ['every day keeps the wall clock', '0 9 * * *', 'Europe/Paris', '2027-03-27T08:00:00Z', '2027-03-28T07:00:00.000Z'],
  ['a tick that is now is over', '0 9 * * *', 'UTC', '2027-03-01T09:00:00Z', '2027-03-02T09:00:00.000Z'],
  ['Monday, in a zone ahead', '30 8 * * 1', 'Asia/Kathmandu', '2027-03-01T03:00:00Z', '2027-03-08T02:45:00.000Z'],
  [
    'a skipped hour is made up for after the gap',
    '30 2 * * *',
    'America/New_York',
    '2027-03-13T08:00:00Z',
    '2027-03-14T07:30:00.000Z',
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
  expect(new Date(nextTick(cron, zone, instant(Date.parse(after)))).toISOString()).toBe(next);
});
