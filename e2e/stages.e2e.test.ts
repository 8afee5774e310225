import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
  await signIn(visitor);
  await scoreProducts();
  await tryProduct('wanda', 'Wanda', 'Rocket');
  await tryProduct('hugo', 'Hugo', 'Lander');
});

afterAll(() => visitor.leave());

const ask = async <Answer>(method: string, path: string, data?: object, over?: string) => {
  const { page, ripen } = visitor;
  const response = await page.request.fetch(`${ripen.url}${path}`, {
    method,
    ...(data === undefined ? {} : { data }),
    headers: { origin: ripen.url, ...(over === undefined ? {} : { 'if-match': over }) },
  });
  expect(response.ok(), await response.text()).toBe(true);
  return { body: (await response.json()) as Answer, etag: response.headers().etag };
};

const products = ['Rocket', 'Lander'];

/** A scoring model: whoever tries a product shows enough interest in it. */
const scoreProducts = async (): Promise<void> => {
  const position = { x: 0, y: 0 };
  const nodes = products.flatMap((product) => {
    const rule = { '==': [{ var: 'event.product' }, product] };
    const points = { dimension: `interest:${product}`, points: 40 };
    return [
      { id: `${product}Tried`, kind: 'signal', config: { event: 'Started Trial', rule }, position },
      { id: `${product}Points`, kind: 'points', config: points, position },
    ];
  });
  const edges = products.map((product) => ({ from: `${product}Tried`, port: 'matched', to: `${product}Points` }));
  const document = { name: 'Interest', kind: 'scoring', nodes, edges, settings: { entry: 'once' } };
  const { body } = await ask<{ id: string }>('POST', '/api/workflows', document);
  await ask('POST', `/api/workflows/${body.id}/publish`, {});
};

const tryProduct = async (externalId: string, firstName: string, product: string): Promise<void> => {
  const email = `${externalId}@kelp.example`;
  const fields = { firstName, lastName: 'Reyes', country: 'SE' };
  const { body } = await ask<{ id: string }>('POST', '/api/leads', {
    externalId,
    email,
    fields,
    consents: { email: true },
  });
  const { body: key } = await ask<{ secret: string }>('POST', '/api/keys', { name: product, scopes: ['ingest'] });
  const sent = await fetch(`${visitor.ripen.url}/v1/track`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${key.secret}:`)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ userId: externalId, event: 'Started Trial', properties: { product } }),
  });
  expect(sent.ok).toBe(true);
  const score = async () => (await ask<{ dimensions: object }>('GET', `/api/leads/${body.id}/score`)).body.dimensions;
  await vi.waitFor(async () => expect(await score()).toMatchObject({ [`interest:${product}`]: 40 }), {
    timeout: 30_000,
    interval: 100,
  });
};

const settings = (part: string) => visitor.page.goto(`${visitor.ripen.url}/settings?part=${part}`);
const preview = () => visitor.page.getByTestId('stage-preview').last();
const save = () => visitor.page.getByRole('button', { name: 'Save', exact: true }).click();
const cardOf = (name: string) => visitor.page.getByTestId('handoff').filter({ hasText: name });

test('a team is made, with a head who hears of what nobody answers', async () => {
  const { page, crashes } = visitor;
  await settings('teams');
  await page.getByRole('button', { name: 'Add a team' }).click();
  await page.getByLabel('Name of the team').fill('Rocket crew');
  const people = page
    .getByRole('combobox', { name: 'People of Rocket crew' })
    .or(page.getByLabel('People of Rocket crew'));
  await people.first().click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Head of Rocket crew').first().click();
  await page.getByRole('option').first().click();
  await save();
  await page.getByText('The teams are saved').waitFor();
  expect(crashes).toEqual([]);
});

test('product qualified gets a stage for each product, and who would move is told before it is saved', async () => {
  const { page, crashes } = visitor;
  await settings('stages');
  await page.getByText('Product qualified: which product?').waitFor();
  await page.getByLabel('Products').first().click();
  for (const product of products) await page.getByRole('option', { name: product }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add their stages' }).click();
  const moves = preview().getByTestId('stage-move');
  await moves
    .filter({ hasText: '1 lead from “Raw” to “Product qualified: Rocket”' })
    .getByText('Wanda Reyes')
    .waitFor();
  await moves.filter({ hasText: '1 lead from “Raw” to “Product qualified: Lander”' }).getByText('Hugo Reyes').waitFor();
  expect(crashes).toEqual([]);
});

test('a stage hands leads to a team, its time limit counts days and hours, and the drawer says what that would do', async () => {
  const { page, crashes } = visitor;
  await page.getByRole('button', { name: 'Rules of Product qualified: Rocket' }).click();
  const drawer = page.getByRole('dialog', { name: 'Product qualified: Rocket' });
  await drawer.getByRole('switch', { name: 'Has a time limit' }).press('Space');
  await drawer.getByLabel('Days', { exact: true }).fill('2');
  await drawer.getByLabel('and hours', { exact: true }).fill('6');
  await drawer.getByRole('switch', { name: 'Hands leads over to sales' }).press('Space');
  await drawer.getByText('A team', { exact: true }).click();
  await drawer.getByTestId('stage-preview').getByText('Choose a team').waitFor();
  await drawer.getByLabel('To whom: team').first().click();
  await page.getByRole('option', { name: 'Rocket crew' }).click();
  await drawer.getByTestId('stage-preview').getByText('Wanda Reyes').waitFor();
  await drawer.getByRole('button', { name: 'Done' }).click();
  expect(crashes).toEqual([]);
});

test('when somebody else saved the stages meanwhile, a person chooses whose stay', async () => {
  const { page, crashes } = visitor;
  const { body, etag } = await ask<{ items: object[] }>('GET', '/api/stages');
  await ask('PUT', '/api/stages', { items: [...body.items, { name: 'parked', label: 'Parked' }] }, etag);
  await save();
  const notice = page.getByRole('alert').filter({ hasText: 'Somebody else saved this meanwhile.' });
  await notice.getByRole('button', { name: 'Save mine over theirs' }).click();
  await page.getByText('The stages are saved').waitFor();
  const stored = await ask<{ items: { name: string; limit?: object; handoff?: object }[] }>('GET', '/api/stages');
  expect(stored.body.items.map(({ name }) => name)).not.toContain('parked');
  expect(stored.body.items.find(({ name }) => name === 'PQL Rocket')).toMatchObject({
    limit: { after: { days: 2, hours: 6 } },
    handoff: { owner: { team: 'Rocket crew' } },
  });
  expect(crashes).toEqual([]);
});

test('the team sees its handoff, its notice leads to it, and whoever accepts it owns the lead', async () => {
  const { page, crashes } = visitor;
  await vi.waitFor(
    async () =>
      expect((await ask<{ items: object[] }>('GET', '/api/handoffs?team=mine&status=open')).body.items).toHaveLength(1),
    { timeout: 30_000, interval: 200 },
  );
  await page.goto(`${visitor.ripen.url}/sales`);
  await page.getByText('My team’s', { exact: true }).click();
  await cardOf('Wanda Reyes').getByText('of the team “Rocket crew”').waitFor();
  const id = (await cardOf('Wanda Reyes').getAttribute('data-handoff')) ?? '';
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${visitor.ripen.url}/sales?handoff=${id}`);
  await cardOf('Wanda Reyes').getByRole('button', { name: 'Accept Wanda Reyes' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByText('You accepted Wanda Reyes.').waitFor();
  await page.setViewportSize({ width: 1600, height: 1200 });
  const { body: me } = await ask<{ user: { email: string } }>('GET', '/api/me');
  const { body: leads } = await ask<{ items: { stage: string; fields: object }[] }>('GET', '/api/leads?search=wanda');
  expect(leads.items).toMatchObject([{ stage: 'SQL', fields: { owner: me.user.email } }]);
  await page.goto(`${visitor.ripen.url}/sales?handoff=${id}`);
  await page
    .getByTestId('answered')
    .getByText(/^Accepted by /)
    .waitFor();
  expect(crashes).toEqual([]);
});
