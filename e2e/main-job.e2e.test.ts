import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards, drawLine, dropStep, lightOf, openStep, passedBy } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
});

afterAll(() => visitor.leave());

const press = (name: string): Promise<void> => visitor.page.getByRole('button', { name, exact: true }).first().click();

const faults = (kind: string): Promise<number> => cards(visitor.page, kind).getByTestId('fault').count();

const makeWorkflow = async (): Promise<void> => {
  const { page } = visitor;
  await press('New workflow');
  await page.getByLabel('Name', { exact: true }).fill('Greet big companies');
  await press('Make it and open the editor');
  await cards(page, 'entry').waitFor();
  await (await openStep(page, 'exit')).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => cards(page, 'exit').count()).toBe(0);
};

const drawFlow = async (): Promise<void> => {
  const { page } = visitor;
  await dropStep(page, 'branch', { right: 0, down: 1.8 });
  await dropStep(page, 'send-email', { right: -0.7, down: 3.6 });
  await dropStep(page, 'add-tag', { right: -0.7, down: 5.2 });
  await dropStep(page, 'exit', { right: 0.2, down: 6.6 });
  await drawLine(page, { kind: 'entry', port: 'entered' }, 'branch');
  await drawLine(page, { kind: 'branch', port: 'yes' }, 'send-email');
  await drawLine(page, { kind: 'branch', port: 'no' }, 'exit');
  await drawLine(page, { kind: 'send-email', port: 'done' }, 'add-tag');
  await drawLine(page, { kind: 'add-tag', port: 'done' }, 'exit');
};

const setBranch = async (): Promise<void> => {
  const { page } = visitor;
  const settings = await openStep(page, 'branch');
  await settings.getByTestId('add-condition').click();
  await settings.getByTestId('rule-field').click();
  await page.getByRole('option', { name: 'Company size' }).click();
  await settings.getByLabel('Operator', { exact: true }).click();
  await page.getByRole('option', { name: 'is at least' }).click();
  await settings.getByLabel('Value', { exact: true }).fill('200');
  await expect.poll(() => settings.getByTestId('rule-sentence').textContent()).toMatch(/company size is at least 200/i);
  await expect.poll(() => faults('branch')).toBe(0);
};

const setMailAndTag = async (): Promise<void> => {
  const { page } = visitor;
  const mail = await openStep(page, 'send-email');
  await mail.getByLabel('Subject').fill('Welcome, {{ firstName }}');
  await mail.getByLabel('Text', { exact: true }).fill('<p>Good day {{ firstName }} of <b>{{ company }}</b></p>');
  await expect.poll(() => faults('send-email')).toBe(0);
  const tag = await openStep(page, 'add-tag');
  await tag.getByLabel('Tag').fill('big-company');
  await expect.poll(() => faults('add-tag')).toBe(0);
};

const publish = async (): Promise<void> => {
  const { page } = visitor;
  await press('Publish');
  await press('Go live');
  await page.getByText('Live, version 1').waitFor();
};

const addLead = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Leads' }).click();
  await press('Add a lead');
  await page.getByLabel('Email').fill('ada@brightwater.example');
  await page.getByLabel('First name').fill('Ada');
  await page.getByLabel('Company', { exact: true }).fill('Brightwater');
  await press('Add the lead');
  await page.getByRole('button', { name: /^Company size: unknown/ }).click();
  await page.getByLabel('Company size', { exact: true }).fill('450');
  await press('Save Company size');
  await page.getByRole('button', { name: /^Company size: 450/ }).waitFor();
};

const startRun = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Workflows' }).click();
  await page.getByRole('link', { name: 'Greet big companies' }).click();
  await cards(page, 'entry').waitFor();
  const counter = await passedBy(page, { kind: 'add-tag', port: 'done' });
  expect(await counter.count()).toBe(0);
  await press('Start for a lead');
  await page.getByLabel('Search a lead').fill('ada');
  await page.getByRole('radio', { name: /Ada/ }).click();
  await press('Start');
  await expect.poll(() => counter.textContent(), { timeout: 20_000 }).toContain('1');
  expect(await (await passedBy(page, { kind: 'branch', port: 'no' })).count()).toBe(0);
};

const lookAtRun = async (): Promise<void> => {
  const { page } = visitor;
  const view = page.getByTestId('run-view');
  await view.getByText('Mail sent: “Welcome, Ada” to ada@brightwater.example').waitFor();
  await view.getByText('Left the flow').waitFor();
  await expect.poll(() => lightOf(page, 'send-email')).toBe('passed');
  await expect.poll(() => lightOf(page, 'branch')).toBe('passed');
};

const readMail = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Mailbox' }).click();
  await page.getByRole('link', { name: /Welcome, Ada/ }).click();
  const frame = page.locator('iframe[title="Welcome, Ada"]');
  expect(await frame.getAttribute('sandbox')).toBe('');
  await page.frameLocator('iframe[title="Welcome, Ada"]').getByText('Good day Ada of Brightwater').waitFor();
};

const readStory = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Leads' }).click();
  await page.getByRole('link', { name: /Ada/ }).first().click();
  await page.getByRole('heading', { name: 'Story' }).waitFor();
  await page.getByText('Mail sent: Welcome, Ada').first().waitFor();
  await page.getByText('Left “Greet big companies”').first().waitFor();
};

test('a flow is drawn, published, walked by a lead and told, with the mouse alone', async () => {
  await signIn(visitor);
  await makeWorkflow();
  await drawFlow();
  expect(await Promise.all(['branch', 'send-email', 'add-tag', 'exit'].map(faults))).toEqual([1, 1, 1, 0]);
  await setBranch();
  await setMailAndTag();
  await publish();
  await addLead();
  await startRun();
  await lookAtRun();
  await readMail();
  await readStory();
  expect(visitor.crashes).toEqual([]);
});
