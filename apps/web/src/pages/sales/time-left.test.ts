import { instant, parseZone, standardCalendar, utc } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

const work = { calendar: standardCalendar, zone: parseZone('Europe/Berlin') ?? utc };
const at = (text: string) => instant(Date.parse(text));

describe('the time left to answer', () => {
  it.each([
    ['2027-03-05T14:00:00Z', '2027-03-08T09:00:00Z', '3 business hours left', 'gray'],
    ['2027-03-08T09:00:00Z', '2027-03-08T10:59:00Z', '2 business hours left', 'orange'],
    ['2027-03-08T09:00:00Z', '2027-03-08T09:30:00Z', '30 business minutes left', 'orange'],
    ['2027-03-06T09:00:00Z', '2027-03-08T08:01:00Z', '1 business minute left', 'orange'],
  ])('at %s, until %s, is %s', (now, due, words, tone) =>
    expect(timeLeft(at(due), at(now), work)).toEqual({ words, tone }),
  );

  it('once it is over, counts only business hours too', () => {
    expect(timeLeft(at('2027-03-05T14:00:00Z'), at('2027-03-08T09:00:00Z'), work)).toEqual({
      words: 'Overdue by 3 business hours',
      tone: 'red',
    });
    expect(timeLeft(at('2027-03-05T16:00:00Z'), at('2027-03-07T09:00:00Z'), work).words).toBe('Overdue');
  });

  it('leaves holidays out', () => {
    const calendar = { ...standardCalendar, holidays: [{ date: '2027-03-08', name: 'Off' }] };
    expect(timeLeft(at('2027-03-09T09:00:00Z'), at('2027-03-05T14:00:00Z'), { ...work, calendar }).words).toBe(
      '3 business hours left',
    );
  });
});
