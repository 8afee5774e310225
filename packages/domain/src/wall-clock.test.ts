import { describe, expect, it } from 'vitest';
import { minus, plus } from './duration.ts';
import { type Instant, instant, parseInstant, toIso } from './instant.ts';
import { nextTime } from './next-time.ts';
import { sayTime } from './say-time.ts';
import { onWallClock, weekdays } from './wall-clock.ts';
import { nextOpen } from './window.ts';
import { parseZone, type Zone } from './zone.ts';

const zoneOf = (name: string): Zone => {
  const zone = parseZone(name);
  if (!zone) throw new Error(`no zone ${name}`);
  return zone;
};
const at = (text: string): Instant => {
  const read = parseInstant(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const hour = 3_600_000;

/** zone, day, time, and the moment it is: g is in a gap, o comes twice, and the others are as they look. */
const table = [
  ['America/New_York', '2027-03-14', '02:30', '2027-03-14T07:00:00Z', 'g'],
  ['America/New_York', '2027-03-14', '03:00', '2027-03-14T07:00:00Z', ''],
  ['America/New_York', '2027-11-07', '01:30', '2027-11-07T05:30:00Z', 'o'],
  ['Europe/London', '2027-03-28', '01:30', '2027-03-28T01:00:00Z', 'g'],
  ['Europe/London', '2027-10-31', '01:30', '2027-10-31T00:30:00Z', 'o'],
  ['Australia/Lord_Howe', '2027-10-03', '02:15', '2027-10-02T15:30:00Z', 'g'],
  ['Australia/Lord_Howe', '2027-04-04', '01:45', '2027-04-03T14:45:00Z', 'o'],
  ['Asia/Kathmandu', '2027-06-01', '09:00', '2027-06-01T03:15:00Z', ''],
  ['Africa/Casablanca', '2027-02-07', '02:30', '2027-02-07T01:30:00Z', 'o'],
  ['Africa/Casablanca', '2027-03-14', '02:30', '2027-03-14T02:00:00Z', 'g'],
  ['Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T10:00:00Z', 'g'],
  ['America/Havana', '2027-03-14', '00:00', '2027-03-14T05:00:00Z', 'g'],
] as const;

describe('a local time', () => {
  it.each(table)('in %s on %s at %s is %s (%s)', (zone, day, time, moment) => {
    expect(toIso(onWallClock(day, time, zoneOf(zone)))).toBe(toIso(at(moment)));
  });

  it.each(table)('in %s on %s at %s comes exactly once, whenever it is looked for', (name, day, time, moment) => {
    const zone = zoneOf(name);
    const every = { days: [...weekdays], at: time };
    const fired = new Set<Instant>();
    let now = instant(at(moment) - 60 * hour);
    const end = at(moment) + 60 * hour;
    for (;;) {
      const next = nextTime(every, now, zone);
      if (next === null || next > end) break;
      expect(next, 'never early').toBeGreaterThanOrEqual(now);
      expect(fired.has(next), 'never twice').toBe(false);
      fired.add(next);
      now = instant(next + 1);
    }
    expect(fired.has(onWallClock(day, time, zone))).toBe(true);
    expect(fired.size).toBeGreaterThanOrEqual(4);
    expect(fired.size).toBeLessThanOrEqual(6);
  });

  it('is reached by days as by the calendar', () => {
    const zone = zoneOf('America/New_York');
    const day = { days: 1 };
    expect(toIso(plus(at('2027-03-13T07:30:00Z'), day, zone))).toBe('2027-03-14T07:00:00.000Z');
    expect(toIso(plus(at('2027-11-06T05:30:00Z'), day, zone))).toBe('2027-11-07T05:30:00.000Z');
    expect(toIso(plus(at('2027-03-13T07:30:00Z'), { days: 1, hours: 2 }, zone))).toBe('2027-03-14T09:00:00.000Z');
    expect(toIso(minus(at('2027-03-31T12:00:00Z'), { months: 1 }, zone))).toBe('2027-02-28T13:00:00.000Z');
  });

  it('is said with its place', () => {
    expect(sayTime(at('2027-03-14T13:00:00Z'), zoneOf('America/New_York'))).toBe('Sun 14 Mar 2027, 09:00 in New York');
    expect(sayTime(at('2027-03-14T13:00:00Z'), zoneOf('UTC'))).toBe('Sun 14 Mar 2027, 13:00 UTC');
  });
});

describe('a span of the week', () => {
  const utc = zoneOf('UTC');
  const office = { days: [...weekdays].slice(0, 5), from: '09:00', to: '17:00' };
  const night = { days: ['friday' as const], from: '22:00', to: '06:00' };
  it.each([
    ['open now', office, '2027-03-01T09:00:00Z', '2027-03-01T09:00:00Z'],
    ['before it opens', office, '2027-03-01T08:59:59Z', '2027-03-01T09:00:00Z'],
    ['as it closes', office, '2027-03-01T17:00:00Z', '2027-03-02T09:00:00Z'],
    ['over the weekend', office, '2027-03-05T18:00:00Z', '2027-03-08T09:00:00Z'],
    ['in the night after its day', night, '2027-03-06T05:59:00Z', '2027-03-06T05:59:00Z'],
    ['on the morning of its day', night, '2027-03-05T05:00:00Z', '2027-03-05T22:00:00Z'],
    [
      'all day',
      { days: ['monday' as const], from: '00:00', to: '00:00' },
      '2027-03-01T23:59:00Z',
      '2027-03-01T23:59:00Z',
    ],
  ])('%s', (_name, window, now, expected) => {
    const found = nextOpen({ windows: [window], holidays: [] }, at(now), utc);
    expect(found === null ? null : toIso(found)).toBe(toIso(at(expected)));
  });

  it('doesn’t begin on a holiday, and is given up after 30 days of them', () => {
    const holidays = [{ date: '2027-03-01', name: 'Rest' }];
    expect(nextOpen({ windows: [office], holidays }, at('2027-03-01T10:00:00Z'), utc)).toBe(at('2027-03-02T09:00:00Z'));
    const all = Array.from({ length: 40 }, (_, index) => ({
      date: toIso(instant(at('2027-02-25T00:00:00Z') + index * 24 * hour)).slice(0, 10),
      name: 'Rest',
    }));
    expect(nextOpen({ windows: [office], holidays: all }, at('2027-03-01T10:00:00Z'), utc)).toBeNull();
    expect(nextOpen({ windows: [], holidays: [] }, at('2027-03-01T10:00:00Z'), utc)).toBeNull();
  });
});
