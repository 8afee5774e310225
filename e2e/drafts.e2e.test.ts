import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cards, dropStep, openStep, restOf } from './canvas.ts';
import { makeSpringOffer, placesOf } from './spring-offer.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;
let workflow = '';

beforeAll(async () => {
  visitor = await visit({ sample: false });
  await signIn(visitor);
});

afterAll(() => visitor.leave());

const open = async (page: Page): Promise<void> => {
  await page.goto(`${visitor.ripen.url}/workflows/${workflow}`);
  await restOf(cards(page, 'entry'));
};

beforeEach(async () => {
  workflow = await makeSpringOffer(visitor);
  await open(visitor.page);
});

const places = () => placesOf(visitor, workflow);

const command = async (words: string): Promise<void> => {
  const { page } = visitor;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Commands' }).fill(words);
  await page.keyboard.press('Enter');
};

test('edits are undone and done again by name, though the draft was saved in between', async () => {
  const { page, crashes } = visitor;
  await openStep(page, 'add-tag');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await places()).has('tag')).toBe(false);
  await page
    .getByTestId('saved')
    .getByText(/^Draft saved/)
    .waitFor();
  await page.getByRole('button', { name: 'Undo remove add tag' }).click();
  await expect.poll(async () => (await places()).has('tag')).toBe(true);
  await page.getByRole('button', { name: 'Redo remove add tag' }).click();
  await expect.poll(async () => (await places()).has('tag')).toBe(false);
  expect(crashes).toEqual([]);
});

test('a draft that couldn’t be saved outlives its tab, and is saved by the next one', async () => {
  const { page, crashes } = visitor;
  const context = page.context();
  const tab = await context.newPage();
  tab.setDefaultTimeout(30_000);
  await open(tab);
  await context.setOffline(true);
  await tab.getByText('You are offline').waitFor();
  await openStep(tab, 'wait');
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('Delete');
  await tab.getByTestId('saved').getByText('Not saved yet, kept in this browser').waitFor();
  await tab.close();
  await context.setOffline(false);
  expect((await places()).has('rest')).toBe(true);
  await open(page);
  await expect.poll(async () => (await places()).has('rest')).toBe(false);
  expect(await cards(page, 'wait').count()).toBe(0);
  expect(crashes).toEqual([]);
});

test('who reloads the editor isn’t told of another window; who opens a second one is', async () => {
  const { page, crashes } = visitor;
  await page.getByRole('button', { name: 'Workflow settings' }).waitFor();
  const told = page.waitForResponse((response) => response.url().endsWith('/editing'));
  await page.reload();
  expect(await (await told).json()).toMatchObject({ others: [] });
  const second = await page.context().newPage();
  await open(second);
  await second.getByText('You have this open in another window').waitFor();
  await second.close();
  expect(crashes).toEqual([]);
});

test('a step is found by its words; the flow is laid out either way, or only the steps that are selected', async () => {
  const { page, crashes } = visitor;
  await command('wait 3 days');
  await expect.poll(() => page.getByTestId('inspector').getAttribute('aria-label')).toBe('Wait: settings');
  await page.keyboard.press('Escape');
  await command('left to right');
  const x = async (id: string): Promise<number> => (await places()).get(id)?.x ?? 0;
  await expect.poll(async () => (await x('out')) - (await x('in'))).toBeGreaterThan(1_000);
  await command('from the top down');
  await expect.poll(async () => (await places()).get('out')?.y).toBeGreaterThan(400);

  const before = await places();
  await openStep(page, 'add-tag');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('f');
  await page.locator('.react-flow__node-frame').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.react-flow__node-frame').count()).toBe(0);
  await command('tidy up the selected');
  const after = await places();
  for (const id of ['in', 'large', 'field', 'out']) expect(after.get(id)).toEqual(before.get(id));
  expect(crashes).toEqual([]);
});

test('what can be filled in is offered where braces are opened; what nobody knows is said, and put right by a press', async () => {
  const { page, crashes } = visitor;
  const { keyboard } = page;
  await dropStep(page, 'send-email', { right: -1.7, down: 0.6 });
  const mail = page.getByTestId('inspector');
  const subject = mail.getByLabel('Subject');
  const offer = page.getByRole('option', { name: 'First name' });
  await subject.click();
  await keyboard.type('Hello {{ fir');
  await offer.waitFor();
  expect(await subject.getAttribute('aria-activedescendant')).toBe(await offer.getAttribute('id'));
  await mail.getByText('1 can be filled in').waitFor({ state: 'attached' });
  await keyboard.press('Enter');
  await expect.poll(() => subject.inputValue()).toBe('Hello {{ firstName }}');
  await keyboard.press('Control+z');
  await expect.poll(() => subject.inputValue()).toBe('Hello {{ fir');
  await keyboard.type('st');
  await offer.waitFor();
  await keyboard.press('Escape');
  await expect.poll(() => offer.count()).toBe(0);
  expect(await subject.getAttribute('aria-expanded')).toBeNull();
  await keyboard.type('N');
  await keyboard.press('Tab');
  await expect.poll(() => subject.inputValue()).toBe('Hello {{ firstName }}');
  await mail.getByRole('button', { name: 'Add | default: "there"' }).click();
  await keyboard.type('friend');
  await expect.poll(() => subject.inputValue()).toBe('Hello {{ firstName | default: "friend" }}');

  const text = mail.getByLabel('Text', { exact: true });
  await text.fill('<p>How is {{ lead.fields.compny }}?</p>');
  await mail.getByText('Nothing is called “lead.fields.compny”').waitFor();
  await mail.getByRole('button', { name: 'Put in company' }).click();
  await expect.poll(() => text.inputValue()).toBe('<p>How is {{ company }}?</p>');
  expect(crashes).toEqual([]);
});
