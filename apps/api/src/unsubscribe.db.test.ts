import { findOrMakeLead, signUnsubscribe } from '@ripen/store';
import { freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from './testing/open-test-api.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let api: TestApi;
let link = '';
const secret = 's'.repeat(32);

beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
  const { lead } = await findOrMakeLead(api.services.db, api.id, { email: 'Ada@Example.com' });
  link = `${api.url}/u/${signUnsubscribe({ workspace: api.id, lead }, secret)}`;
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const suppressed = () => api.services.db.selectFrom('suppression').select(['address', 'reason']).execute();

describe('the way out of mail', () => {
  it('shows a page to whoever visits, and changes nothing by that', async () => {
    const response = await fetch(link);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
    expect(await suppressed()).toEqual([]);
  });

  it('refuses what is neither a visit nor a POST', async () => {
    expect((await fetch(link, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(`${api.url}/u/`)).status).toBe(404);
  });

  it('answers a wrong link like a right one, and changes nothing', async () => {
    const wrong = `${link.slice(0, -4)}AAAA`;
    const answers = await Promise.all([
      fetch(wrong, { method: 'POST' }),
      fetch(`${api.url}/u/nonsense`, { method: 'POST' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await suppressed()).toEqual([]);
  });

  it('unsubscribes by a POST without a session, as often as it comes', async () => {
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    for (let times = 0; times < 2; times++) expect((await fetch(link, { method: 'POST', body })).status).toBe(200);
    expect(await suppressed()).toEqual([{ address: 'ada@example.com', reason: 'unsubscribed' }]);
    expect(await api.services.db.selectFrom('history').select('said').execute()).toEqual([
      { said: 'The lead changed consent to email from unknown to withdrawn, by the way out of a mail' },
    ]);
  });
});
