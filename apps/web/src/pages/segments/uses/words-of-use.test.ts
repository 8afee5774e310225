import { expect, it } from 'vitest';
import { startsFor, wordsOfUse } from './words-of-use.ts';

const moves = { entering: 12, leaving: 3 };

it('says how a segment is used', () => {
  expect(wordsOfUse({ starts: ['entered'], asks: false })).toBe('starts when leads enter');
  expect(wordsOfUse({ starts: ['entered', 'left'], asks: true })).toBe(
    'starts when leads enter or leave, and asks who is in it',
  );
  expect(wordsOfUse({ starts: [], asks: true })).toBe('asks who is in it');
});

it('counts the leads that flows would start for', () => {
  expect(startsFor({ starts: ['entered'], live: true }, moves)).toBe(12);
  expect(startsFor({ starts: ['entered', 'left'], live: true }, moves)).toBe(15);
});

it('counts none where no flow would start or the moves aren’t known', () => {
  expect(startsFor({ starts: ['entered'], live: false }, moves)).toBeNull();
  expect(startsFor({ starts: [], live: true }, moves)).toBeNull();
  expect(startsFor({ starts: ['left'], live: true }, { entering: 1, leaving: null })).toBeNull();
});
