import { instant, parseZone, utc } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const moments: [title: string, zone: string, from: string, config: unknown, until: string][] = [
  [
    'hours elapse over a clock change',
    'America/New_York',
    '2027-03-13T14:00:00Z',
    { hours: 24 },
    '2027-03-14T14:00:00.000Z',
  ],
  [
    'a day keeps the wall clock over the skipped hour',
    'America/New_York',
    '2027-03-13T14:00:00Z',
    { days: 1 },
    '2027-03-14T13:00:00.000Z',
  ],
  [
    'a day keeps the wall clock over the doubled hour',
    'Europe/London',
    '2027-10-30T08:00:00Z',
    { days: 1 },
    '2027-10-31T09:00:00.000Z',
  ],
  [
    'a time that a clock change skips is the first moment after the gap',
    'America/New_York',
    '2027-03-13T07:30:00Z',
    { days: 1 },
    '2027-03-14T07:00:00.000Z',
  ],
  [
    'a time that a clock change doubles is its first occurrence',
    'America/New_York',
    '2027-11-06T05:30:00Z',
    { days: 1 },
    '2027-11-07T05:30:00.000Z',
  ],
  [
    'half an hour of clock change is half an hour',
    'Australia/Lord_Howe',
    '2027-04-03T01:00:00Z',
    { days: 1 },
    '2027-04-04T01:30:00.000Z',
  ],
  [
    'the day that Apia left out ends as the next begins',
    'Pacific/Apia',
    '2011-12-29T22:00:00Z',
    { days: 1 },
    '2011-12-30T10:00:00.000Z',
  ],
  ['a month is the same day of the next', 'UTC', '2027-01-31T09:00:00Z', { months: 1 }, '2027-02-28T09:00:00.000Z'],
  ['units add up', 'Asia/Kathmandu', '2027-01-01T00:00:00Z', { days: 1, minutes: 5 }, '2027-01-02T00:05:00.000Z'],
];

describe('wait', () => {
  it.each(moments)('%s', (_title, zone, from, config, until) => {
    const now = instant(Date.parse(from));
    const decision = boundFor('wait', { for: config }).decide(momentFor({}, { now, zone: parseZone(zone) ?? utc }));
    expect(decision).toMatchObject({ do: 'sleep', port: 'done' });
    expect(decision.do === 'sleep' && new Date(decision.until).toISOString()).toBe(until);
  });

  it('says what it does', () => {
    expect(boundFor('wait', { for: { days: 3, hours: 1 } }).sentence(settingForTests)).toBe('Wait 3 days and 1 hour');
  });

  it.each([{}, { days: 0 }, { days: -1 }, { days: 1.5 }, { years: 3 }, { fortnights: 1 }, { days: '3' }, 'P1D'])(
    'refuses %j',
    (config) => {
      expect(kindOf('wait')?.bind({ for: config }).ok).toBe(false);
    },
  );
});
