import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
});

afterAll(() => visitor.leave());

const ask = async (method: 'get' | 'post' | 'put', path: string, data?: object, etag?: string) => {
  const { page, ripen } = visitor;
  const headers = { origin: ripen.url, ...(etag === undefined ? {} : { 'if-match': etag }) };
  const response = await page.request[method](`${ripen.url}${path}`, { headers, ...(data ? { data } : {}) });
  expect(response.ok(), await response.text()).toBe(true);
  return { body: await response.json(), etag: response.headers()['etag'] ?? '' };
};

const flow = (wait: object) => ({
  name: 'Spring offer',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'api' }, position: { x: 0, y: 0 } },
    { id: 'w', kind: 'wait', config: { for: wait }, position: { x: 0, y: 150 } },
    { id: 'm', kind: 'send-email', config: { subject: 'Our offer', html: '<p>Hi</p>' }, position: { x: 0, y: 300 } },
    { id: 'x', kind: 'exit', config: {}, position: { x: 0, y: 450 } },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'w' },
    { from: 'w', port: 'done', to: 'm' },
    { from: 'm', port: 'done', to: 'x' },
  ],
});

const people = ['ines', 'joao', 'kemi'];

/** A live flow in which three leads wait, and a draft in which the wait is another. */
const fill = async (): Promise<string> => {
  const { body } = await ask('post', '/api/workflows', flow({ days: 3 }));
  const at = `/api/workflows/${body.id}`;
  await ask('post', `${at}/publish`, {});
  for (const externalId of people)
    await ask('post', '/api/leads', { externalId, email: `${externalId}@people.example` });
  await ask('post', `${at}/runs`, { leads: people });
  const { etag } = await ask('get', at);
  await ask('put', at, flow({ seconds: 20 }), etag);
  return body.id;
};

const accessible = async (): Promise<void> => {
  const { violations } = await new AxeBuilder({ page: visitor.page }).include('[role="dialog"]').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );
};

const publishWithPlan = async (): Promise<void> => {
  const { page } = visitor;
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Publish version 2?' });
  await dialog.getByText('“Wait 3 days” becomes “Wait 20 seconds”').waitFor();
  const row = dialog.getByTestId('lead-step');
  await row.getByText('3 leads in “Wait 3 days”').waitFor();
  await row.getByRole('combobox', { name: 'Leads in “Wait 3 days”', exact: true }).click();
  await page.getByRole('option', { name: 'Move to a step of the new one' }).click();
  await row.getByRole('combobox', { name: /^The time of leads/ }).click();
  await page.getByRole('option', { name: 'Their time is worked out anew' }).click();
  await dialog.getByLabel('What is this change for?').fill('Sooner');
  await accessible();
  await dialog.getByTestId('publish-now').click();
  await page.getByText('Live, version 2').waitFor();
};

test('leads under way are moved by a publication, and a paused flow goes on without what was missed', async () => {
  const { page, crashes } = visitor;
  await signIn(visitor);
  const id = await fill();
  await page.goto(`${visitor.ripen.url}/workflows/${id}`);
  await cards(page, 'wait').waitFor();
  await publishWithPlan();
  const progress = async () => (await ask('get', `/api/workflows/${id}/progress`)).body;
  await expect.poll(progress, { timeout: 15_000 }).toMatchObject({ running: false, moved: 3 });

  await page.getByRole('button', { name: 'Pause' }).click();
  const pausing = page.getByRole('dialog', { name: 'Pause this workflow?' });
  await pausing.getByRole('button', { name: 'Pause' }).click();
  const held = async () => (await ask('get', `/api/workflows/${id}/resume-preview`)).body.overdue;
  await expect.poll(held, { timeout: 40_000, interval: 500 }).toBe(3);

  await page.getByRole('button', { name: 'Resume' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resume this workflow?' });
  await dialog.getByText('The time of 3 leads came meanwhile; 3 leads may be sent something at once:').waitFor();
  await dialog.getByTestId('resume-numbers').getByText('Send “Our offer”').waitFor();
  await accessible();
  await dialog.getByRole('radio', { name: 'Skip what was missed' }).check();
  await dialog.getByTestId('resume-now').click();
  await expect.poll(progress, { timeout: 15_000 }).toMatchObject({ kind: 'resume', running: false, resumed: 3 });
  const ended = async () => (await ask('get', `/api/workflows/${id}/runs?status=ended`)).body.items.length;
  await expect.poll(ended, { timeout: 15_000 }).toBe(3);
  expect((await ask('get', '/api/messages')).body.items).toEqual([]);

  await page.getByRole('link', { name: 'Version 2' }).click();
  await page.getByTestId('editions').getByText('“Sooner”').waitFor();
  expect(crashes).toEqual([]);
}, 180_000);
