import { expect, it } from 'vitest';
import { termsSaid, withTerm } from './terms-of.ts';

const bare = { name: 'MQL', label: 'Qualified' };

it('a term is set, and taken off without a trace', () => {
  const set = withTerm(bare, 'from', ['raw']);
  expect(set).toEqual({ ...bare, from: ['raw'] });
  expect(Object.keys(withTerm(set, 'from', undefined))).toEqual(['name', 'label']);
});

it('terms are told in a few words', () => {
  expect(termsSaid(bare)).toEqual([]);
  const entry = { rule: true, auto: true };
  expect(termsSaid({ ...bare, entry, limit: { after: { days: 3 } } })).toEqual(['filled by a rule', 'time limit']);
});
