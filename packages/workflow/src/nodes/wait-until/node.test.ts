import { instant, parseZone, toIso, utc } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const newYork = parseZone('America/New_York') ?? utc;
const before = { when: 'before', by: { days: 7 } };

/** what, config, the lead's date, its zone, and until when it sleeps or the port it takes; it is 2027-03-01T09:00Z. */
const moments = [
  ['a day at nine where the lead is', { date: '2027-03-14' }, null, newYork, '2027-03-14T13:00:00.000Z'],
  ['a time in the gap', { date: '2027-03-14', at: '02:30' }, null, newYork, '2027-03-14T07:00:00.000Z'],
  ['a day that has passed', { date: '2027-02-01' }, null, utc, 'done'],
  ['the lead’s date', { field: 'renewal' }, '2027-04-01', utc, '2027-04-01T09:00:00.000Z'],
  ['the lead’s moment', { field: 'renewal' }, '2027-04-01T12:30:00Z', utc, '2027-04-01T12:30:00.000Z'],
  [
    'a time on the day of the lead’s moment',
    { field: 'renewal', at: '08:00' },
    '2027-04-02T02:00:00Z',
    newYork,
    '2027-04-01T12:00:00.000Z',
  ],
  ['a week before it', { field: 'renewal', offset: before }, '2027-04-01', utc, '2027-03-25T09:00:00.000Z'],
  [
    'a day after it',
    { field: 'renewal', offset: { when: 'after', by: { days: 1 } } },
    '2027-04-01',
    utc,
    '2027-04-02T09:00:00.000Z',
  ],
  ['no date', { field: 'renewal' }, undefined, utc, 'missing'],
  ['what isn’t a date', { field: 'renewal' }, 'soon', utc, 'missing'],
] as const;

describe('wait-until', () => {
  it.each(moments)('%s', (_title, config, renewal, zone, expected) => {
    const decision = boundFor('wait-until', config).decide(momentFor({ renewal }, { zone }));
    if (expected.length > 10) {
      expect(decision).toMatchObject({ do: 'sleep', port: 'done' });
      expect(decision.do === 'sleep' && toIso(decision.until)).toBe(expected);
    } else expect(decision).toMatchObject({ do: 'pass', port: expected });
  });

  it('parks a lead whose date is more than two years away', () => {
    expect(boundFor('wait-until', { field: 'renewal' }).decide(momentFor({ renewal: '2030-01-01' }))).toMatchObject({
      do: 'park',
      reason: expect.stringContaining('WAIT_TOO_LONG'),
    });
  });

  it('has a way for leads without a date only where it asks for one', () => {
    expect(boundFor('wait-until', { date: '2027-03-14' }).ports).toEqual(['done']);
    expect(boundFor('wait-until', { field: 'renewal' }).ports).toEqual(['done', 'missing']);
  });

  it('says what it does', () => {
    expect(boundFor('wait-until', { field: 'renewal', offset: before, at: '08:00' }).sentence(settingForTests)).toBe(
      'Wait until 7 days before Renewal at 08:00',
    );
  });

  it('finds fault with a day too far away, a field that isn’t there, and one that holds no dates', () => {
    const faults = (config: object) => boundFor('wait-until', config).faults(settingForTests);
    expect(faults({ date: '2029-12-01' })).toMatchObject([{ code: 'wait_too_long', pointer: '/date' }]);
    expect(faults({ field: 'moon' })).toMatchObject([{ code: 'field_unknown', pointer: '/field' }]);
    expect(faults({ field: 'companySize' })).toMatchObject([{ code: 'property_type' }]);
    expect(boundFor('wait-until', { date: '2097-12-01' }).faults({ ...settingForTests, now: instant(4e12) })).toEqual(
      [],
    );
  });

  it.each([
    {},
    { date: '2027-02-30' },
    { date: '2027-03-01', at: '9' },
    { field: 'a.b' },
    { date: '2027-03-01', field: 'a' },
  ])('refuses %j', (config) => expect(kindOf('wait-until')?.bind(config).ok).toBe(false));
});
