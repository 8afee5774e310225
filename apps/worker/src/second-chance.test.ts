import { expect, test } from 'vitest';
import { secondChance } from './second-chance.ts';

const slow = { state: 'failed', detail: 'TEMPLATE_RESOURCE_LIMIT: the text took more than 250 ms' } as const;

test('what took too long to render is tried again twice, a little later each time, and then has failed', () => {
  expect(secondChance(slow, 1)).toMatchObject({ state: 'later', after: 5_000, counts: true });
  expect(secondChance(slow, 2)).toMatchObject({ state: 'later', after: 10_000, counts: true });
  expect(secondChance(slow, 3)).toBe(slow);
});

test('any other outcome stays what it is', () => {
  const wrong = { state: 'failed', detail: 'TEMPLATE_EMPTY: the subject is empty once it is filled in' } as const;
  expect(secondChance(wrong, 1)).toBe(wrong);
});
