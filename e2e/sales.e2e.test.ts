import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAt } from './axe.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
  await signIn(visitor);
  await handOver();
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

const bant = ['Is there a budget?', 'Who decides?'];

/** From now on, leads of Kelp Logistics become MQL and are handed to whoever is signed in, and sales qualified leads need two answers. */
const handOver = async (): Promise<void> => {
  const { body: me } = await ask<{ user: { id: string } }>('GET', '/api/me');
  const { body, etag } = await ask<{ items: { name: string }[] }>('GET', '/api/stages');
  const items = body.items.map((stage) => {
    const handoff = { owner: { fixed: me.user.id }, limit: { hours: 8 } };
    const entry = { rule: { '==': [{ var: 'company' }, 'Kelp Logistics'] }, auto: true };
    if (stage.name === 'MQL') return { ...stage, entry, handoff };
    if (stage.name !== 'SQL') return stage;
    return { ...stage, asks: bant.map((question, index) => ({ name: `q${index}`, question, required: true })) };
  });
  await ask('PUT', '/api/stages', { items }, etag);
};

const addReady = async (firstName: string, lastName: string): Promise<void> => {
  const externalId = firstName.toLowerCase();
  const email = `${externalId}@kelp.example`;
  await ask('POST', '/api/leads', { externalId, email, fields: { firstName, lastName, company: 'Kelp Logistics' } });
};

const rail = (name: RegExp): Promise<void> => visitor.page.getByRole('link', { name }).click();

const cardOf = (name: string) => visitor.page.getByTestId('handoff').filter({ hasText: name });

test('a lead that is ready is accepted with what sales know of it, and won by hand', async () => {
  const { page, crashes } = visitor;
  await addReady('Wanda', 'Reyes');
  await rail(/^Sales/);
  await page.getByRole('heading', { name: 'Sales', level: 1 }).waitFor();
  const card = cardOf('Wanda Reyes');
  await card.getByText(/\d+ business hours? left|Overdue/).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Accept Wanda Reyes' });
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  await dialog.getByText('This needs an answer first').first().waitFor();
  await dialog.getByLabel('Is there a budget?').fill('40,000 a year');
  await dialog.getByLabel('Who decides?').fill('She does');
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByText('You accepted Wanda Reyes.').waitFor();

  await page.getByTestId('receipt').getByRole('link').click();
  await page.getByRole('heading', { name: 'Wanda Reyes', level: 1 }).waitFor();
  await page.getByText('40,000 a year').waitFor();
  await page.getByRole('button', { name: 'Record an outcome' }).click();
  await page.getByLabel('Amount').fill('12000');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByText('Won for €12,000').waitFor();
  const life = page.getByRole('heading', { name: 'Life cycle' }).locator('..');
  await life.getByText('Customer').waitFor();
  await life.getByText('Sales qualified').first().waitFor();
  expect(crashes).toEqual([]);
});

test('on a phone, a lead is rejected with a reason; it is recycled, and the reason stays readable', async () => {
  const { page, crashes } = visitor;
  await page.setViewportSize({ width: 390, height: 844 });
  await addReady('Amara', 'Diallo');
  await page.goto(`${visitor.ripen.url}/sales`);
  await cardOf('Amara Diallo').getByRole('button', { name: 'Reject Amara Diallo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reject Amara Diallo' });
  await dialog.getByRole('button', { name: 'Reject', exact: true }).click();
  await dialog.getByText('Choose a reason').waitFor();
  await dialog.getByRole('radio', { name: /Not ready/ }).click();
  await dialog.getByLabel('Note').fill('Their budget opens in spring');
  await dialog.getByRole('button', { name: 'Reject', exact: true }).click();
  await page.getByText('You rejected Amara Diallo: not ready.').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByText('Rejected', { exact: true }).click();
  await page.getByText(/Rejected by .*: not ready \(Their budget opens in spring\)/).waitFor();
  await page.getByRole('link', { name: 'Amara Diallo' }).click();
  await page.getByRole('heading', { name: 'Life cycle' }).locator('..').getByText('Recycled').waitFor();
  await page.setViewportSize({ width: 1600, height: 1200 });
  expect(crashes).toEqual([]);
});

test('who answers second is told who was first', async () => {
  const { page, crashes } = visitor;
  await addReady('Hugo', 'Lind');
  await page.goto(`${visitor.ripen.url}/sales`);
  await cardOf('Hugo Lind').getByRole('button', { name: 'Reject Hugo Lind' }).click();
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /Duplicate/ })
    .click();
  const { body: key } = await ask<{ secret: string }>('POST', '/api/keys', { name: 'The CRM', scopes: ['manage'] });
  const { body } = await ask<{ items: { id: string }[] }>('GET', '/api/handoffs?status=open');
  const answered = await fetch(`${visitor.ripen.url}/api/handoffs/${body.items[0]?.id ?? ''}/accept`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ answers: { q0: 'yes', q1: 'he does' } }),
  });
  expect(answered.status).toBe(200);
  await page.getByRole('dialog').getByRole('button', { name: 'Reject', exact: true }).click();
  await page.getByText(/accepted by The CRM/).waitFor();
  expect(crashes).toEqual([]);
});

test('the life cycle counts them, says what each figure means, and opens the leads behind a number', async () => {
  const { page, crashes } = visitor;
  await rail(/^Life cycle/);
  await page.getByRole('heading', { name: 'Life cycle', level: 1 }).waitFor();
  await page.getByRole('link', { name: /legitimate/i }).hover();
  await page.getByRole('tooltip').filter({ hasText: 'of the leads that came in' }).waitFor();
  await page.getByRole('link', { name: '2 entered Sales qualified' }).click();
  await page.getByRole('heading', { name: 'Came to “Sales qualified”' }).waitFor();
  await page.getByRole('link', { name: 'Wanda Reyes' }).waitFor();
  await page.getByRole('link', { name: 'Hugo Lind' }).waitFor();
  await page.getByRole('link', { name: 'Life cycle', exact: true }).last().click();
  const marketing = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Marketing qualified' }) });
  await marketing.getByText(/to Recycled/).waitFor();
  expect(crashes).toEqual([]);
});

const csv = (...lines: string[]) => ({
  name: 'outcomes.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['lead,outcome,opportunity,amount,currency,at', ...lines].join('\n')),
});

test('outcomes are brought in from a file; of one with a wrong line nothing is, and the line is named', async () => {
  const { page, crashes } = visitor;
  await page.goto(`${visitor.ripen.url}/sales`);
  await page.getByRole('button', { name: 'Import outcomes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import outcomes' });
  expect(await lookAt(page, 'the import of outcomes')).toEqual([]);
  const [example] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download an example' }).click(),
  ]);
  expect(example.suggestedFilename()).toBe('outcomes-example.csv');
  const choose = async (file: ReturnType<typeof csv>) => {
    await dialog.getByLabel('Choose a CSV file').setInputFiles(file);
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  };
  const good = csv('hugo@kelp.example,won,Kelp fleet,7000,EUR,2026-03-31', 'amara,lost,,,,');
  await choose(good);
  await dialog.getByText('2 outcomes of 2 leads are recorded. None was known before.').waitFor();
  await dialog.getByRole('button', { name: 'Import another file' }).click();

  await choose(csv('hugo@kelp.example,won,Kelp depot,90,EUR,', 'nobody@kelp.example,won,,,,', 'hugo,drawn,,,,'));
  await dialog.getByText('Nothing was recorded: 2 of 3 lines have something wrong.').waitFor();
  await dialog.getByRole('row', { name: '3 lead “nobody@kelp.example” is no lead' }).waitFor();
  await dialog.getByRole('row', { name: '4 outcome must be opened, won or lost' }).waitFor();
  await dialog
    .getByLabel('Choose a CSV file')
    .setInputFiles({ ...good, name: 'all.csv', buffer: Buffer.alloc(3_000_001, 'a') });
  await dialog.getByText('“all.csv” has 3.1 MB; at most 3 MB are taken').waitFor();
  expect(await dialog.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await page.goto(`${visitor.ripen.url}/leads`);
  await page.getByRole('link', { name: 'Hugo Lind' }).click();
  await page.getByText('Won for €7,000: Kelp fleet').waitFor();
  expect(await page.getByText('Kelp depot').count()).toBe(0);
  expect(crashes).toEqual([]);
});

test('calibration concludes nothing from so few, and says so', async () => {
  const { page, crashes } = visitor;
  await rail(/^Calibration/);
  await page.getByTestId('refusal').getByText('Too few to conclude from: 1 of these leads was won').waitFor();
  await page.getByRole('button', { name: 'Show the numbers' }).first().click();
  await page.getByRole('table', { name: 'By score, in tenths' }).waitFor();
  expect(crashes).toEqual([]);
});
