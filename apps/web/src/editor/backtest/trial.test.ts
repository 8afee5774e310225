import { expect, it } from 'vitest';
import { bodyOf, periodFault, type Trial } from './trial.ts';

const now = new Date(2027, 2, 10, 12).getTime();
const between = (from: string, to: string): Trial => ({
  who: 'all',
  segment: null,
  rule: true,
  when: 'between',
  days: 30,
  from,
  to,
});

it.each([
  ['', '2027-03-01', 'from', 'Choose the first day'],
  ['2027-03-01', '', 'to', 'Choose the last day'],
  ['2027-03-11', '2027-03-12', 'from', 'It must lie in the past: nothing has happened after today'],
  ['2027-03-01', '2027-03-11', 'to', 'It must be today at the latest: nothing has happened after it'],
  ['2027-03-09', '2027-03-01', 'to', 'It must not be before the first day'],
  ['2025-03-09', '2027-03-01', 'to', 'It may be 366 days after the first day at most'],
])('from %s to %s: said at %s', (from, to, at, words) =>
  expect(periodFault(between(from, to), now)).toEqual({ at, words }),
);

it('takes whole days, today as the last of them', () => {
  expect(periodFault(between('2027-03-01', '2027-03-10'), now)).toBeNull();
  expect(bodyOf(between('2027-03-01', '2027-03-10'))).toEqual({
    from: new Date(2027, 2, 1).toISOString(),
    until: new Date(2027, 2, 11).toISOString(),
  });
});

it('asks for the last days otherwise', () => {
  expect(bodyOf({ ...between('', ''), when: 'last' })).toEqual({ days: 30 });
  expect(periodFault({ ...between('', ''), when: 'last' }, now)).toBeNull();
});
