import { describe, expect, it } from 'vitest';
import { type Instant, parseInstant, toIso } from './instant.ts';
import { openAfter } from './open-after.ts';
import { type Opening, standardCalendar } from './window.ts';
import { parseZone, utc } from './zone.ts';

const at = (text: string): Instant => {
  const read = parseInstant(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const week: Opening = { windows: standardCalendar.hours, holidays: [] };
const after = (opening: Opening, from: string, hours: number, zone = utc): string | null => {
  const moment = openAfter(opening, { from: at(from), milliseconds: hours * 3_600_000 }, zone);
  return moment === null ? null : toIso(moment);
};

describe('openAfter', () => {
  it.each([
    ['2027-03-01T10:00:00Z', 4, '2027-03-01T14:00:00.000Z'],
    ['2027-03-01T06:00:00Z', 4, '2027-03-01T13:00:00.000Z'],
    ['2027-03-01T15:00:00Z', 4, '2027-03-02T11:00:00.000Z'],
    ['2027-03-05T16:00:00Z', 8, '2027-03-08T16:00:00.000Z'],
    ['2027-03-06T12:00:00Z', 1, '2027-03-08T10:00:00.000Z'],
  ])('from %s on, %i hours are over at %s', (from, hours, over) => {
    expect(after(week, from, hours)).toBe(over);
  });

  it('leaves holidays out', () => {
    const holidays = [{ date: '2027-03-02', name: 'A feast' }];
    expect(after({ ...week, holidays }, '2027-03-01T15:00:00Z', 4)).toBe('2027-03-03T11:00:00.000Z');
  });

  it('counts time that two spans share once, and spans past midnight whole', () => {
    const windows: Opening['windows'] = [
      { days: ['monday'], from: '20:00', to: '02:00' },
      { days: ['monday'], from: '22:00', to: '23:00' },
    ];
    expect(after({ windows, holidays: [] }, '2027-03-01T21:00:00Z', 4)).toBe('2027-03-02T01:00:00.000Z');
    expect(after({ windows, holidays: [] }, '2027-03-02T01:00:00Z', 2)).toBe('2027-03-08T21:00:00.000Z');
  });

  it('keeps the wall clock of the zone when the clocks change', () => {
    const berlin = parseZone('Europe/Berlin') ?? utc;
    expect(after(week, '2027-03-26T15:00:00Z', 2, berlin)).toBe('2027-03-29T08:00:00.000Z');
  });

  it('says nothing where nothing opens', () => {
    expect(after({ windows: [], holidays: [] }, '2027-03-01T10:00:00Z', 1)).toBeNull();
  });
});
