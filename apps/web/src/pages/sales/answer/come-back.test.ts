import { describe, expect, it } from 'vitest';
import { comeBackAt } from './come-back.ts';

const now = new Date(2027, 0, 15, 16, 45);
const here = (year: number, month: number, day: number) => new Date(year, month, day, 9).toISOString();

describe('when a rejected lead may come back', () => {
  it('is unsaid where nothing was chosen, or no day', () => {
    expect(comeBackAt('unsaid', '', now)).toBeUndefined();
    expect(comeBackAt('day', '', now)).toBeUndefined();
  });

  it('is a morning so many months on', () => expect(comeBackAt('3', '', now)).toBe(here(2027, 3, 15)));

  it('is the last of a month that is too short', () =>
    expect(comeBackAt('1', '', new Date(2027, 0, 31, 16))).toBe(here(2027, 1, 28)));

  it('is the morning of the day that was chosen', () =>
    expect(comeBackAt('day', '2027-05-02', now)).toBe(here(2027, 4, 2)));
});
