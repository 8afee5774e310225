import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAt } from './axe.ts';
import { cards, openStep } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;
let editor = '';

beforeAll(async () => {
  visitor = await visit({ sample: true });
  await signIn(visitor);
  await visitor.page.getByText('Welcome series').first().click();
  await cards(visitor.page, 'entry').waitFor();
  editor = visitor.page.url();
});

afterAll(() => visitor.leave());

const press = (name: string): Promise<void> => visitor.page.getByRole('button', { name, exact: true }).first().click();

const openEditor = async (): Promise<void> => {
  await visitor.page.goto(editor);
  await cards(visitor.page, 'entry').waitFor();
};

/** Something that stands beside or before the canvas: its name, and how it comes up. */
type Standing = readonly [string, () => Promise<void>];

const beside: readonly Standing[] = [
  ['a step', () => openStep(visitor.page, 'branch').then((panel) => panel.waitFor())],
  [
    'outline and workflow settings',
    async () => {
      await press('Outline');
      await press('Workflow settings');
      await visitor.page.getByTestId('downloads').waitFor();
    },
  ],
  [
    'tests of the workflow',
    async () => {
      await press('Time travel');
      await visitor.page.getByRole('tab', { name: 'Tests' }).click();
    },
  ],
];

const before: readonly Standing[] = [
  [
    'command palette',
    async () => {
      await visitor.page.keyboard.press('Control+k');
      await visitor.page.getByRole('combobox', { name: 'Commands' }).waitFor();
    },
  ],
  [
    'shortcut sheet',
    async () => {
      await visitor.page.keyboard.press('Shift+?');
      await visitor.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  ],
  [
    'collapsed branch',
    async () => {
      await openStep(visitor.page, 'set-stage');
      await visitor.page.keyboard.press('Escape');
      await cards(visitor.page, 'wait').last().click();
      await visitor.page.keyboard.press('Escape');
      await visitor.page.keyboard.press('c');
      await visitor.page.getByTestId('fold').click();
      await visitor.page.getByTestId('folded-branch').waitFor();
    },
  ],
  [
    'question before publishing, with what was removed',
    async () => {
      await visitor.page.keyboard.press('Escape');
      await visitor.page.keyboard.press('Delete');
      await visitor.page.keyboard.press('Control+Enter');
      await visitor.page.getByTestId('publish-now').waitFor();
      await visitor.page
        .getByRole('dialog')
        .getByText(/inside/)
        .first()
        .waitFor();
    },
  ],
];

test.each([
  ['beside', beside],
  ['before', before],
])('nothing that stands %s the canvas has a serious finding, in light and in dark', async (_where, standings) => {
  const found: string[] = [];
  for (const [name, come] of standings) {
    if (!name.startsWith('question')) await openEditor();
    await come();
    found.push(...(await lookAt(visitor.page, name)));
  }
  expect(found).toEqual([]);
  expect(visitor.crashes).toEqual([]);
});

test('on a phone a flow is read with its numbers, paused, and let go on by a dialog that fits', async () => {
  const { page, crashes } = visitor;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(editor);
  await page.getByTestId('outline').getByTitle('Leads inside now').first().waitFor();
  const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(await fits()).toBe(true);
  const found = await lookAt(page, 'flow on a phone');
  const bar = page.getByTestId('phone-bar');
  await bar.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
  await bar.getByRole('button', { name: 'Resume' }).click();
  const dialog = page.getByRole('dialog', { name: /^Resume/ });
  const resume = dialog.getByRole('button', { name: /^Resume/ });
  await resume.scrollIntoViewIfNeeded();
  const box = await resume.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844).toBe(true);
  expect(await fits()).toBe(true);
  found.push(...(await lookAt(page, 'resume dialog on a phone')));
  await resume.click();
  await bar.getByRole('button', { name: 'Pause' }).waitFor();
  expect(found).toEqual([]);
  expect(crashes).toEqual([]);
});
