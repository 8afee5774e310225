import { expect, it } from 'vitest';
import { money } from './money.ts';
import { spanWords } from './span-words.ts';

it.each([
  [12, 'less than a minute'],
  [90, '2 minutes'],
  [3600, '1 hour'],
  [47 * 3600, '47 hours'],
  [49 * 3600, '2 days'],
  [1_300 * 86_400, '1,300 days'],
])('%i seconds are %s', (seconds, words) => expect(spanWords(seconds)).toBe(words));

it('money has its currency, and cents only where there are some', () => {
  expect(money(12_000, 'EUR')).toBe('€12,000');
  expect(money(950.5, 'EUR')).toBe('€950.50');
  expect(money(7, 'CHF')).toMatch(/^CHF\s7$/);
});
