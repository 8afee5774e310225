import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
});

afterAll(() => visitor.leave());

const key = (...keys: string[]): Promise<void> =>
  keys.reduce((before, next) => before.then(() => visitor.page.keyboard.press(next)), Promise.resolve());

const type = (text: string): Promise<void> => visitor.page.keyboard.type(text);

const count = (kind: string): Promise<number> => cards(visitor.page, kind).count();

/** What has the keyboard, as those who can't see it are told. */
const focused = (): Promise<string> =>
  visitor.page.evaluate(() => {
    const { activeElement: element } = document;
    const named = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? named) : named;
  });

/** Presses Tab until something with such a name has the keyboard. */
const tabTo = async (name: string | RegExp): Promise<void> => {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await key('Tab');
    const now = await focused();
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    seen.push(now);
  }
  throw new Error(`Tab never came to ${String(name)}; it came by ${seen.join(' | ')}`);
};

/** Does something by a part of its name in the command palette. */
const command = async (words: string): Promise<void> => {
  await key('Control+k');
  const search = visitor.page.getByRole('combobox', { name: 'Commands' });
  await search.waitFor();
  await type(words);
  await key('Enter');
  await expect.poll(() => search.count()).toBe(0);
};

const makeWorkflow = async (): Promise<void> => {
  const { page } = visitor;
  await tabTo('New workflow');
  await key('Enter');
  await page.getByRole('dialog', { name: 'New workflow' }).waitFor();
  await expect.poll(focused).toMatch(/^Name/);
  await type('By keyboard');
  await key('Enter');
  await cards(page, 'entry').waitFor();
};

const addSteps = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByTestId('palette').waitFor();
  await tabTo(/^Entry: /);
  await key('Enter');
  await page.getByTestId('inspector').waitFor();
  await key('Escape');
  await expect.poll(() => page.getByTestId('inspector').count()).toBe(0);
  await page.locator('#palette-search').press('End');
  await tabTo('Add tag');
  await key('Enter');
  await expect.poll(() => count('add-tag')).toBe(1);
  await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(2);
};

const undoAndRedo = async (): Promise<void> => {
  await key('Control+z');
  await expect.poll(() => count('add-tag')).toBe(0);
  await key('Control+Shift+Z');
  await expect.poll(() => count('add-tag')).toBe(1);
};

const setTag = async (): Promise<void> => {
  const { page } = visitor;
  const card = cards(page, 'add-tag');
  await expect.poll(() => card.getByTestId('fault').count()).toBe(1);
  await tabTo(/^Add tag: /);
  await key('Enter');
  await expect.poll(focused).toMatch(/^Tag/);
  await type('reached-by-keyboard');
  await expect.poll(() => card.getByTestId('fault').count()).toBe(0);
  await key('Escape');
  await key('Escape');
  await expect.poll(() => page.getByTestId('inspector').count()).toBe(0);
};

const addByCommand = async (): Promise<void> => {
  await command('add set stage');
  await expect.poll(() => count('set-stage')).toBe(1);
  await key('Escape');
  await expect.poll(() => visitor.page.getByTestId('inspector').count()).toBe(0);
  await expect.poll(focused).toMatch(/^Set stage: /);
  await key('Delete');
  await expect.poll(() => count('set-stage')).toBe(0);
};

const publish = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'No problems' }).waitFor();
  await key('Control+Enter');
  await page.getByRole('dialog', { name: 'Publish this workflow?' }).waitFor();
  await expect.poll(focused).toBe('Go live');
  await key('Enter');
  await page.getByText('Live, version 1').waitFor();
};

test('a flow is made, mended and published with the keyboard alone', async () => {
  await signIn(visitor);
  await makeWorkflow();
  await addSteps();
  await undoAndRedo();
  await setTag();
  await addByCommand();
  await publish();
  expect(visitor.crashes).toEqual([]);
});
