import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from './start-ripen.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false, privateWebhooks: true });
});

afterAll(() => visitor.leave());

const post = async (path: string, data: object): Promise<{ id: string }> => {
  const { page, ripen } = visitor;
  const response = await page.request.post(`${ripen.url}${path}`, { data, headers: { origin: ripen.url } });
  expect(response.ok(), await response.text()).toBe(true);
  return (await response.json()) as { id: string };
};

/** A live workflow whose webhook nobody answers; either way its leads then wait for days. */
const publishCall = async (url: string): Promise<string> => {
  const at = (y: number) => ({ x: 0, y });
  const { id } = await post('/api/workflows', {
    name: 'Tell the warehouse',
    kind: 'nurture',
    settings: { entry: 'again' },
    nodes: [
      { id: 'in', kind: 'entry', config: { on: 'api' }, position: at(0) },
      { id: 'call', kind: 'webhook', config: { url }, position: at(150) },
      { id: 'rest', kind: 'wait', config: { for: { days: 3 } }, position: at(300) },
      { id: 'out', kind: 'exit', config: {}, position: at(450) },
    ],
    edges: [
      { from: 'in', port: 'entered', to: 'call' },
      { from: 'call', port: 'done', to: 'rest' },
      { from: 'call', port: 'failed', to: 'rest' },
      { from: 'rest', port: 'done', to: 'out' },
    ],
  });
  await post(`/api/workflows/${id}/publish`, {});
  return id;
};

test('a webhook that nobody answers is told under “Attention”; skipped there, the lead goes on', async () => {
  const { page, crashes } = visitor;
  await signIn(visitor);
  const workflow = await publishCall(`http://127.0.0.1:${await freePort()}/parcels`);
  await post('/api/leads', { externalId: 'wanda', fields: { firstName: 'Wanda', lastName: 'Reyes' } });
  await post(`/api/workflows/${workflow}/runs`, { leads: ['wanda'] });

  await page.getByRole('link', { name: 'Attention' }).click();
  await page.getByRole('heading', { name: 'Attention', level: 1 }).waitFor();
  const line = page.getByTestId('attention-line').filter({ hasText: 'Wanda Reyes' });
  // The second attempt follows the first within seconds; from then on there are minutes to decide in.
  await line.getByText(/Waits for http:\/\/127\.0\.0\.1:\d+\/parcels: 2 attempts, next at \d\d:\d\d/).waitFor();
  await line.getByText('at “Webhook”').waitFor();
  await expect.poll(() => page.getByTestId('attention-count').textContent()).toMatch(/^1 /);

  await line.getByRole('button', { name: 'Skip: Wanda Reyes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('heading', { name: 'Nothing needs you' }).waitFor();
  await expect.poll(() => page.getByTestId('attention-count').count()).toBe(0);

  await page.getByRole('link', { name: 'Leads' }).click();
  await page.getByRole('link', { name: 'Wanda Reyes' }).click();
  await page.getByRole('button', { name: 'Show the steps' }).click();
  await page
    .getByText(/The call failed: .* skipped it/)
    .first()
    .waitFor();
  await page
    .getByText(/Goes on|Waits? .*3 days/)
    .first()
    .waitFor();
  expect(crashes).toEqual([]);
});
