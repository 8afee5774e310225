import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards, dropStep, openStep } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
  await signIn(visitor);
  await addPricedLead();
});

afterAll(() => visitor.leave());

const ask = async <Answer>(method: string, path: string, data?: object): Promise<Answer> => {
  const { page, ripen } = visitor;
  const more = { ...(data === undefined ? {} : { data }), headers: { origin: ripen.url } };
  const response = await page.request.fetch(`${ripen.url}${path}`, { method, ...more });
  expect(response.ok(), await response.text()).toBe(true);
  return (await response.json()) as Answer;
};

const track = async (event: string, messageId: string, userAgent?: string): Promise<void> => {
  const { secret } = await ask<{ secret: string }>('POST', '/api/keys', { name: messageId, scopes: ['ingest'] });
  const answer = await fetch(`${visitor.ripen.url}/v1/track`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${secret}:`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ userId: 'ada', event, messageId, ...(userAgent ? { context: { userAgent } } : {}) }),
  });
  expect(answer.status).toBe(200);
};

/** Somebody at a large company who looked at prices, and whom a scanner followed. */
const addPricedLead = async (): Promise<void> => {
  const fields = { firstName: 'Ada', lastName: 'Marsh', company: 'Brightwater', companySize: 450 };
  await ask('POST', '/api/leads', { externalId: 'ada', email: 'ada@brightwater.example', fields });
  await track('Viewed Pricing', 'seen-1');
  await track('Viewed Pricing', 'seen-by-a-scanner', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)');
};

const choose = async (within: Locator, label: string, option: string): Promise<void> => {
  await within.getByLabel(label, { exact: true }).click();
  await visitor.page.getByRole('option', { name: option, exact: true }).click();
};

const makeModel = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'New workflow' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill('Who is ready');
  await page.getByRole('radio', { name: 'Scoring model' }).click();
  await page.getByRole('button', { name: 'Make it and open the editor' }).click();
  await cards(page, 'signal').waitFor();
};

const drawSignal = async (): Promise<void> => {
  const { page } = visitor;
  const signal = await openStep(page, 'signal');
  await signal.getByLabel('Event', { exact: true }).fill('Viewed Pricing');
  const points = await openStep(page, 'points');
  await points.getByLabel('Points', { exact: true }).fill('35');
  await choose(points, 'How often', 'So many points a day at most');
  await points.getByLabel('At most how many points a day').fill('30');
  await choose(points, 'As time goes by', 'Half of them fades in each …');
};

const drawMatch = async (): Promise<void> => {
  const { page } = visitor;
  await dropStep(page, 'match', { right: 1.3, down: 0, of: 'signal' });
  const match = page.getByTestId('inspector');
  await match.getByTestId('add-condition').click();
  await match.getByTestId('rule-field').click();
  await page.getByRole('option', { name: 'Company size' }).click();
  await choose(match, 'Operator', 'is at least');
  await match.getByLabel('Value', { exact: true }).fill('200');
  await expect.poll(() => match.getByTestId('rule-sentence').textContent()).toMatch(/company size is at least 200/i);
  await page.getByTestId('palette-points').click();
  await expect.poll(() => cards(page, 'points').count()).toBe(2);
  const points = page.getByTestId('inspector');
  await points.getByLabel('Points', { exact: true }).fill('40');
  await choose(points, 'For', 'Fit: who the lead is');
};

const publishWithPreview = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Score and bands' }).click();
  await page.getByRole('button', { name: 'What would change?' }).click();
  await page.getByTestId('score-matrix').waitFor();
  expect(await page.getByTestId('cold-hot').textContent()).toBe('1');
  const mover = page.getByTestId('movers').getByRole('listitem').first();
  expect(await mover.textContent()).toMatch(
    /Ada Marsh0.*70.*\+40 for fit: Company size is at least 200\+30 for engagement: Viewed Pricing/,
  );
  await page.getByRole('button', { name: 'Publish …' }).click();
  await page.getByTestId('publish-now').click();
  const after = page.getByTestId('after-publishing');
  await after.getByRole('button', { name: /^Recompute from history/ }).click();
  await page.getByText(/^Last recomputed for 1 lead,/).waitFor({ timeout: 60_000 });
};

const readWhy = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Leads' }).click();
  await page.getByRole('link', { name: 'Ada Marsh' }).click();
  const score = page
    .locator('section, div')
    .filter({ has: page.getByRole('heading', { name: 'Why 70?' }) })
    .last();
  await score.waitFor();
  const lines = score.getByRole('listitem');
  const priced = lines.filter({ hasText: 'Viewed Pricing' });
  expect(await priced.count(), 'what the scanner did gave nothing').toBe(1);
  expect(await priced.textContent()).toMatch(
    /^Viewed Pricing\+30Engagement · .* · a limit held 5 more back · half gone every 30 daysby Who is ready, version 1/,
  );
  expect(await lines.filter({ hasText: 'Company size is at least 200' }).textContent()).toContain('+40');
  await page.getByText('of 100, grade A2').waitFor();
  await page.getByText(/^If nothing happens, the score is 69 and warm from/).waitFor();
  await page.getByText('Did “Viewed Pricing (robot)”').waitFor();
};

test('a scoring model is drawn and published with a look at what it would do; a lead’s page says why it has its score', async () => {
  await makeModel();
  await drawSignal();
  await drawMatch();
  await publishWithPreview();
  await readWhy();
  expect(visitor.crashes).toEqual([]);
});
