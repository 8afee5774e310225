import { describe, expect, it } from 'vitest';
import { momentsOf } from './period.ts';

const now = new Date(2027, 2, 10, 15, 30).getTime();
const day = (month: number, date: number) => new Date(2027, month, date).toISOString();

describe('the period of a report', () => {
  it('is the last 90 days, by whole days, when nobody says', () =>
    expect(momentsOf({}, now)).toEqual({ from: new Date(2026, 11, 10).toISOString() }));

  it('is the last so many days', () => expect(momentsOf({ days: 7 }, now)).toEqual({ from: day(2, 3) }));

  it('holds its last day', () =>
    expect(momentsOf({ from: '2027-02-01', to: '2027-02-28' }, now)).toEqual({ from: day(1, 1), to: day(2, 1) }));

  it('begins 90 days before its end where no beginning is chosen', () =>
    expect(momentsOf({ to: '2027-03-10' }, now).from).toBe(new Date(2026, 11, 10).toISOString()));
});
