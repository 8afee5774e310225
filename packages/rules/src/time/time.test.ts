import { instant, parseZone, utc, type Zone } from '@ripen/domain';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { localDay } from './local-day.ts';
import { readMoment } from './moment.ts';
import { saySpan, spanOf } from './span.ts';
import { windowShape } from './window.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');
const dayOf = (date: Temporal.PlainDate): number => epoch.until(date, { largestUnit: 'day' }).days;
const zones = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Africa/Monrovia',
  'Australia/Lord_Howe',
].map((name): Zone => parseZone(name) ?? utc);

describe('a day', () => {
  it('is read as Temporal reads it, from year 0 to 9999', () => {
    const days = fc.integer({
      min: dayOf(Temporal.PlainDate.from('0000-01-01')),
      max: dayOf(Temporal.PlainDate.from('9999-12-31')),
    });
    fc.assert(
      fc.property(days, (day) => {
        expect(readMoment(epoch.add({ days: day }).toString())).toEqual({ day });
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '2027-4-01',
    '1900-02-29',
    '27-04-01',
    '2027/04/01',
    '2027-04-01 ',
    '',
  ])('is not read from %j', (text) => expect(readMoment(text)).toBeNull());

  it.each(['2000-02-29', '2024-02-29', '0000-02-29'])('of a leap year is read: %s', (text) =>
    expect(readMoment(text)).not.toBeNull(),
  );
});

describe('a moment', () => {
  it('is read with its offset', () =>
    expect(readMoment('2027-03-01T09:30:00+02:00')).toEqual({ at: Date.UTC(2027, 2, 1, 7, 30) }));
  it.each([
    '2027-03-01T09:30:00',
    '2027-03-01T25:00:00Z',
    'yesterday',
    5,
    null,
    undefined,
    {},
    ['2027-03-01'],
    'x'.repeat(100_000),
  ])('is not read from %j', (value) => expect(readMoment(value)).toBeNull());
});

describe('the date in a zone', () => {
  it('is what Temporal says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1850, 0), max: Date.UTC(2150, 0) }),
        (zone, at) => {
          const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
          expect(localDay(instant(at), zone)).toBe(dayOf(date));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('changes at midnight of the zone, on the day a clock changes too', () => {
    const paris = parseZone('Europe/Paris') ?? utc;
    const midnight = Date.UTC(2027, 2, 28, 22);
    expect(localDay(instant(midnight), paris) - localDay(instant(midnight - 1), paris)).toBe(1);
  });
});

describe('a span', () => {
  it.each([
    [{ days: 14 }, 14 * 86_400_000, '14 days'],
    [{ days: 1 }, 86_400_000, 'day'],
    [{ weeks: 2, hours: 3 }, 1_220_400_000, '2 weeks and 3 hours'],
    [{ days: 1, hours: 1 }, 90_000_000, '1 day and 1 hour'],
  ])('%j has a length and words', (span, length, words) => {
    expect(spanOf(span)).toBe(length);
    expect(saySpan(span)).toBe(words);
  });
  it.each([
    { months: 1 },
    { years: 1 },
    { days: 0 },
    { days: -1 },
    { days: 1.5 },
    {},
    { days: '1' },
    'P1D',
    null,
    undefined,
    { days: 1, extra: 1 },
  ])('is not %j', (value) => expect(spanOf(value)).toBeNull());
});

describe('a window', () => {
  it.each([undefined, 'ever', 'this-run', { within: { days: 1 } }])('may be %j', (window) =>
    expect(windowShape(window)).toBeNull(),
  );
  it.each([
    null,
    'never',
    {},
    { within: {} },
    { within: { days: 1 }, and: 1 },
    { days: 1 },
    [{ within: { days: 1 } }],
    { within: { months: 1 } },
  ])('may not be %j', (window) => expect(windowShape(window)).not.toBeNull());
});
