import { describe, expect, it } from 'vitest';
import { clockTime } from './clock-time.ts';
import { exactTime } from './exact-time.ts';
import { wordsOfTime } from './words-of-time.ts';

const now = new Date(2027, 2, 10, 12, 0, 0).getTime();
const minutes = 60_000;
const hours = 60 * minutes;
const days = 24 * hours;

describe('a moment in words', () => {
  it.each([
    [now - 10_000, 'just now'],
    [now + 10_000, 'in a moment'],
    [now - 50_000, '1 minute ago'],
    [now + 59 * minutes, 'in 59 minutes'],
    [now - 3 * hours, '3 hours ago'],
    [now + 1 * days, 'tomorrow'],
    [now - 1 * days, 'yesterday'],
    [now + 3 * days, 'in 3 days'],
    [now - 30 * days, '8 Feb'],
    [now + 400 * days, '13 Apr 2028'],
  ])('%#: is told as people would', (at, words) => expect(wordsOfTime(at, now)).toBe(words));

  it('counts calendar days, not spans of 24 hours', () => {
    const lateLastNight = new Date(2027, 2, 8, 23, 30).getTime();
    expect(wordsOfTime(lateLastNight, now)).toBe('2 days ago');
  });
});

describe('a moment by the clock', () => {
  it('is the time alone today', () => expect(clockTime(now + 5 * hours, now)).toBe('17:00'));

  it('has its day on another', () => expect(clockTime(now + 1 * days, now)).toMatch(/^Thu,? 11 Mar at 12:00$/));

  it('has its year in another', () => expect(clockTime(now + 400 * days, now)).toMatch(/^13 Apr 2028 at \d\d:00$/));
});

describe('a moment by another clock', () => {
  it('is told by the days and hours there', () => {
    const at = Date.UTC(2027, 2, 10, 20, 0, 0);
    expect(clockTime(at, Date.UTC(2027, 2, 10, 12), 'UTC')).toBe('20:00');
    expect(clockTime(at, Date.UTC(2027, 2, 10, 12), 'Asia/Tokyo')).toMatch(/^Thu,? 11 Mar at 05:00$/);
  });
});

describe('the exact moment', () => {
  const at = Date.UTC(2027, 2, 10, 12, 0, 0);

  it('is told by the clocks of a zone, which it names', () =>
    expect(exactTime(at, 'Asia/Tokyo')).toMatch(/Wed,? 10 Mar 2027,? (at )?21:00:00 \(Asia\/Tokyo\)/));

  it('is untold for a zone that isn’t', () => expect(exactTime(at, 'Mars/Olympus')).toBeNull());
});
