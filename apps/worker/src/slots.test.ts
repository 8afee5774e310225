import { expect, test } from 'vitest';
import { openSlots } from './slots.ts';

test('no more places are taken than there are, and whoever waits gets the next one that is free', async () => {
  const slots = openSlots(3);
  expect(await slots.take(2)).toBe(2);
  expect(await slots.take(5)).toBe(1);
  let got: number | null = null;
  const late = (async () => {
    got = await slots.take(5);
  })();
  await Promise.resolve();
  expect(got).toBeNull();
  slots.release(2);
  await late;
  expect(got).toBe(2);
});

test('once they are closed nobody gets a place, not even those who wait', async () => {
  const slots = openSlots(1);
  await slots.take(1);
  const late = slots.take(1);
  slots.close();
  expect(await late).toBe(0);
});
