import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openDatabase, openDatabaseClock } from '../index.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
afterEach(() => {
  vi.useRealTimers();
});

it('is read once by those who ask together, once in ten seconds, and goes on meanwhile whatever this machine’s date is', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const asked = vi.spyOn(database.pool, 'connect');
  const clock = openDatabaseClock(openDatabase(database.pool));
  const [now, ...others] = await Promise.all([clock(), clock(), clock()]);
  expect(others).toEqual([now, now]);
  vi.setSystemTime(0);
  vi.advanceTimersByTime(9_000);
  expect(await clock()).toBe(now + 9_000);
  expect(asked).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2_000);
  // read anew, it is the database's again: hardly a moment has passed there
  expect(await clock()).toBeLessThan(now + 9_000);
  expect(asked).toHaveBeenCalledTimes(2);
});

it('is read again after it couldn’t be', async () => {
  const db = openDatabase(database.pool);
  const clock = openDatabaseClock(db);
  const failing = vi.spyOn(database.pool, 'connect').mockImplementationOnce(() => {
    throw new Error('away');
  });
  await expect(clock()).rejects.toThrow('away');
  failing.mockRestore();
  expect(Math.abs((await clock()) - Date.now())).toBeLessThan(60_000);
});
