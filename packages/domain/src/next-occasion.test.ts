import { expect, it } from 'vitest';
import { instant } from './instant.ts';
import { nextOccasion } from './next-occasion.ts';
import { parseZone, utc } from './zone.ts';

const cases: [
  title: string,
  date: string,
  days: number,
  yearly: boolean,
  zone: string,
  after: string,
  next: string | null,
][] = [
  ['the day itself', '2027-03-10', 0, false, 'UTC', '2027-03-01T00:00:00Z', '2027-03-10T09:00:00.000Z'],
  ['in the lead’s zone', '2027-03-10', 0, false, 'Asia/Tokyo', '2027-03-01T00:00:00Z', '2027-03-10T00:00:00.000Z'],
  ['days before', '2027-03-31T12:00:00Z', -30, false, 'UTC', '2027-02-01T00:00:00Z', '2027-03-01T09:00:00.000Z'],
  ['what is past is past', '2027-03-10', 0, false, 'UTC', '2027-03-10T09:00:00Z', null],
  ['every year, this year', '1990-06-01', 0, true, 'UTC', '2027-03-01T00:00:00Z', '2027-06-01T09:00:00.000Z'],
  ['every year, next year', '1990-02-01', 0, true, 'UTC', '2027-03-01T00:00:00Z', '2028-02-01T09:00:00.000Z'],
  ['not before the first', '2030-02-01', 0, true, 'UTC', '2027-03-01T00:00:00Z', null],
  ['a leap day in another year', '2024-02-29', 0, true, 'UTC', '2027-01-01T00:00:00Z', '2027-02-28T09:00:00.000Z'],
  [
    'before an anniversary in January',
    '1990-01-05',
    -10,
    true,
    'UTC',
    '2027-06-01T00:00:00Z',
    '2027-12-26T09:00:00.000Z',
  ],
  ['long after an anniversary', '1990-12-31', 400, true, 'UTC', '2027-06-01T00:00:00Z', '2028-02-04T09:00:00.000Z'],
  ['no date', 'soon', 0, true, 'UTC', '2027-01-01T00:00:00Z', null],
  ['no day of the calendar', '2027-02-30', 0, false, 'UTC', '2027-01-01T00:00:00Z', null],
];

it.each(cases)('%s', (_title, date, days, yearly, zone, after, next) => {
  const found = nextOccasion(
    date,
    { days, yearly, at: '09:00' },
    { zone: parseZone(zone) ?? utc, after: instant(Date.parse(after)) },
  );
  expect(found === null ? null : new Date(found.at).toISOString()).toBe(next);
});
