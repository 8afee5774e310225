import { type Calendar, standardCalendar } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { calendarOf, placeOfSpan, sameCalendar, weekOf } from './week.ts';

const split: Calendar = {
  hours: [
    { days: ['monday', 'tuesday'], from: '09:00', to: '12:00' },
    { days: ['monday', 'tuesday'], from: '13:00', to: '17:00' },
    { days: ['wednesday'], from: '22:00', to: '02:00' },
  ],
  holidays: [{ date: '2027-12-25', name: 'Christmas Day' }],
  sendWindow: { days: ['friday', 'monday'], from: '09:00', to: '18:00', exceptHolidays: false },
};

describe('a week under edit', () => {
  it('gives back the calendar it was made of', () => {
    expect(calendarOf(weekOf(standardCalendar))).toEqual(standardCalendar);
    expect(calendarOf(weekOf(split)).hours).toEqual(split.hours);
  });

  it('lets days with the same hours share a window', () => {
    const { hours } = calendarOf(
      weekOf({
        ...split,
        hours: [
          { days: ['tuesday'], from: '09:00', to: '17:00' },
          { days: ['monday'], from: '09:00', to: '17:00' },
        ],
      }),
    );
    expect(hours).toEqual([{ days: ['monday', 'tuesday'], from: '09:00', to: '17:00' }]);
  });

  it('knows where the hours of a day stand in what is sent', () => {
    const { spans } = weekOf(split);
    const places = spans.map((span) => `${span.day} ${span.from} ${placeOfSpan(spans, span)}`);
    expect(places).toEqual([
      'monday 09:00 /hours/0',
      'tuesday 09:00 /hours/0',
      'monday 13:00 /hours/1',
      'tuesday 13:00 /hours/1',
      'wednesday 22:00 /hours/2',
    ]);
  });
});

describe('two calendars', () => {
  it('are the same however their days are ordered', () => {
    const turned: Calendar = { ...split, sendWindow: { days: ['monday', 'friday'], from: '09:00', to: '18:00' } };
    expect(sameCalendar(split, turned)).toBe(true);
  });

  it('differ where a holiday is missing', () => {
    expect(sameCalendar(split, { ...split, holidays: [] })).toBe(false);
  });
});
