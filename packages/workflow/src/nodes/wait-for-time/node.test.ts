import { parseInstant, parseZone, toIso, utc } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const monday9 = { days: ['monday'], at: '09:00' };

/** config, zone, now, and until when. */
const moments = [
  [monday9, 'UTC', '2027-03-02T09:00:00Z', '2027-03-08T09:00:00.000Z'],
  [monday9, 'America/New_York', '2027-03-12T00:00:00Z', '2027-03-15T13:00:00.000Z'],
  [{ days: ['sunday'], at: '02:30' }, 'America/New_York', '2027-03-13T00:00:00Z', '2027-03-14T07:00:00.000Z'],
  [{ days: ['sunday'], at: '01:30' }, 'America/New_York', '2027-11-06T00:00:00Z', '2027-11-07T05:30:00.000Z'],
  [{ days: ['sunday'], at: '01:30' }, 'America/New_York', '2027-11-07T06:00:00Z', '2027-11-14T06:30:00.000Z'],
  [{ days: ['friday'], at: '09:00' }, 'Pacific/Apia', '2011-12-29T22:00:00Z', '2011-12-30T10:00:00.000Z'],
] as const;

describe('wait-for-time', () => {
  it.each(moments)('%j in %s from %s until %s', (config, zone, from, until) => {
    const now = parseInstant(from);
    if (!now.ok) throw new Error(now.error);
    const moment = momentFor({}, { now: now.value, zone: parseZone(zone) ?? utc });
    const decision = boundFor('wait-for-time', config).decide(moment);
    expect(decision).toMatchObject({ do: 'sleep', port: 'done' });
    expect(decision.do === 'sleep' && toIso(decision.until)).toBe(until);
  });

  it('goes on at once at that very moment', () => {
    expect(boundFor('wait-for-time', monday9).decide(momentFor())).toMatchObject({ do: 'pass', port: 'done' });
  });

  it('says its days', () => {
    expect(boundFor('wait-for-time', { days: ['friday', 'monday'], at: '09:00' }).sentence(settingForTests)).toBe(
      'Wait until Monday or Friday, 09:00',
    );
  });

  it.each([
    { days: [], at: '09:00' },
    { days: ['monday'], at: '25:00' },
    { days: ['caturday'], at: '09:00' },
  ])('refuses %j', (config) => expect(kindOf('wait-for-time')?.bind(config).ok).toBe(false));
});
