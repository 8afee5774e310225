import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
  await visitor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(visitor);
});

afterAll(() => visitor.leave());

const key = (name: string): Promise<void> => visitor.page.keyboard.press(name);
const type = (text: string): Promise<void> => visitor.page.keyboard.type(text);
const sentence = (): Promise<string | null> => visitor.page.getByTestId('rule-sentence').textContent();
const matches = (): Locator => visitor.page.getByTestId('rule-matches');
const rows = (): Locator => visitor.page.getByTestId('condition');
const row = (said: string): Locator => visitor.page.getByRole('group', { name: said, exact: true });
const press = (name: string): Promise<void> => visitor.page.getByRole('button', { name, exact: true }).click();

const openNew = async (): Promise<void> => {
  const { page, ripen } = visitor;
  await page.goto(`${ripen.url}/segments/new`);
  await page.getByTestId('add-condition').waitFor();
};

const choose = async (within: Locator, label: string, option: string): Promise<void> => {
  await within.getByLabel(label, { exact: true }).click();
  await visitor.page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
};

const grip = (within: Locator): Locator => within.getByTestId('rule-grip').first();

/** Presses the grip of a row, moves the pointer past the threshold and on in steps, and lets go. */
const drag = async (from: Locator, to: { x: number; y: number }): Promise<void> => {
  const { mouse } = visitor.page;
  const box = await grip(from).boundingBox();
  if (!box) throw new Error('the grip isn’t on the page');
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 12 });
  await visitor.page.getByTestId('rule-drop-line').waitFor();
  await mouse.up();
};

const middleOf = async (of: Locator): Promise<{ x: number; y: number }> => {
  const box = await of.boundingBox();
  if (!box) throw new Error('it isn’t on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const seriousIn = async (): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: visitor.page }).include('[data-rule-builder]').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const buildByMouse = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByTestId('add-condition').click();
  await choose(rows().nth(0), 'Field', 'Company size');
  await expect.poll(() => page.getByTestId('rule-unfinished').count()).toBe(1);
  await rows().nth(0).getByLabel('Value', { exact: true }).fill('200');
  await expect.poll(sentence).toBe('Company size is at least 200');
  await expect.poll(() => matches().textContent()).toMatch(/^\d+ leads match now.*Such as /);
  await page.getByTestId('add-group').click();
  await choose(rows().nth(1), 'Field', 'Did something');
  await rows().nth(1).getByLabel('Event', { exact: true }).fill('Viewed Pricing');
  await key('Tab');
  await page.getByTestId('condition-group').nth(1).getByTestId('add-condition').click();
  await choose(rows().nth(2), 'Field', 'Stage');
  await choose(rows().nth(2), 'Value', 'Opportunity');
  await expect
    .poll(sentence)
    .toBe(
      'Company size is at least 200, and either viewed Pricing at least once in the last 30 days or stage is Opportunity',
    );
};

const withinGroup =
  'Any of (viewed Pricing at least once in the last 30 days; company size is at least 200; stage is Opportunity)';

test('a nested rule is built and rearranged with the mouse, told and counted, and taken back step by step', async () => {
  await openNew();
  await buildByMouse();
  const before = await matches().textContent();
  const target = await middleOf(row('Stage is Opportunity'));
  await drag(row('Company size is at least 200'), { x: target.x, y: target.y - 12 });
  await expect.poll(sentence).toBe(withinGroup);
  await expect.poll(() => matches().textContent()).not.toBe(before);
  await press('Undo');
  await expect.poll(sentence).toMatch(/^Company size is at least 200, and either /);
  await press('Redo');
  await expect.poll(sentence).toBe(withinGroup);
  await visitor.page.getByTestId('combinator').last().click();
  await visitor.page.getByRole('option', { name: 'None of these' }).click();
  await expect.poll(sentence).toMatch(/^(?:Never viewed Pricing|All of \(never viewed Pricing)/);
  expect(await seriousIn()).toEqual([]);
  expect(visitor.crashes).toEqual([]);
});

const addByKeyboard = async (field: string): Promise<void> => {
  await visitor.page.getByTestId('add-condition').last().focus();
  await key('Enter');
  await type(field);
  await key('Enter');
  await key('Tab');
};

const focusedLabel = (): Promise<string> =>
  visitor.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('a rule is built, moved, copied and taken back with the keyboard alone', async () => {
  await openNew();
  await addByKeyboard('company size');
  await expect.poll(focusedLabel).toBe('Operator');
  await key('Tab');
  await type('50');
  await expect.poll(sentence).toBe('Company size is at least 50');
  await addByKeyboard('country');
  await key('Tab');
  await type('Norway');
  await expect.poll(sentence).toBe('Company size is at least 50, and country is Norway');
  await key('Alt+ArrowUp');
  await expect.poll(sentence).toBe('Country is Norway, and company size is at least 50');
  await expect.poll(focusedLabel).toBe('Move: Country is Norway');
  await key('Control+c');
  await key('ArrowDown');
  await expect.poll(focusedLabel).toBe('Move: Company size is at least 50');
  await key('Control+v');
  await expect.poll(sentence).toBe('Country is Norway, company size is at least 50, and country is Norway');
  await key('Delete');
  await expect.poll(sentence).toBe('Country is Norway, and company size is at least 50');
  await key('Control+z');
  await key('Control+z');
  await expect.poll(sentence).toBe('Country is Norway, and company size is at least 50');
  await key('Control+Shift+Z');
  await expect.poll(() => rows().count()).toBe(3);
  expect(
    await visitor.page.evaluate(() => navigator.clipboard.readText().then((text) => JSON.parse(text) as unknown)),
  ).toEqual({
    '==': [{ var: 'country' }, 'Norway'],
  });
  expect(visitor.crashes).toEqual([]);
});

const odd = { '>': [{ '+': [{ var: 'companySize' }, 5] }, 90] };
const sent = { and: [odd, { '==': [{ var: 'country' }, 'Norway'] }] };

const storedRule = async (id: string): Promise<unknown> => {
  const response = await visitor.page.request.get(`${visitor.ripen.url}/api/segments/${id}`);
  return ((await response.json()) as { rule: unknown }).rule;
};

test('a rule that rows can’t show is shown as its sentence and JSON, and stays what it was', async () => {
  const { page, ripen } = visitor;
  const made = await page.request.post(`${ripen.url}/api/segments`, {
    data: { name: 'Sent by a program', rule: sent },
    headers: { origin: ripen.url },
  });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`${ripen.url}/segments/${id}`);
  const part = page.getByTestId('rule-other');
  await part.getByText('Company size plus 5 is more than 90').waitFor();
  expect(JSON.parse(await part.getByTestId('rule-json').inputValue())).toEqual(odd);
  await rows().nth(1).getByLabel('Value', { exact: true }).fill('Chile');
  await press('Save');
  await expect.poll(() => storedRule(id)).toEqual({ and: [odd, { '==': [{ var: 'country' }, 'Chile'] }] });
  await part.getByTestId('rule-json').fill('{ ">": [{ "var": "companySise" }, 9] }');
  await part.getByText('There is no field "companySise". Did you mean companySize?').waitFor();
  expect(await seriousIn()).toEqual([]);
  expect(visitor.crashes).toEqual([]);
});
