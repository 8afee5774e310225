import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, expect } from 'vitest';
import { type Asker, askerOf } from './ask-endpoint.ts';
import { openTestApi, type TestApi } from './open-test-api.ts';

/** An API over a database of its own, and ways to ask it with a key that may do everything. */
export interface UsedTestApi extends Asker {
  database: FreshDatabase;
  api: TestApi;
}

/** Opens an API for the tests of a file; once they are over, nothing may have been logged, and it is stopped. */
export const useTestApi = async (): Promise<UsedTestApi> => {
  const database = await freshDatabase();
  const api = await openTestApi(database.pool);
  afterAll(async () => {
    expect(api.logged).toEqual([]);
    await api.stop();
    await database.drop();
  });
  return { database, api, ...askerOf(api.url, api.manage) };
};
