import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards, openStep } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
});

afterAll(() => visitor.leave());

const key = (name: string): Promise<void> => visitor.page.keyboard.press(name);

const focused = (): Promise<string> =>
  visitor.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

const disableStep = async (): Promise<void> => {
  const { page } = visitor;
  await openStep(page, 'set-field');
  await key('Escape');
  await key('d');
  const card = cards(page, 'set-field').locator('[data-kind]');
  await expect.poll(() => card.getAttribute('data-disabled')).toBe('true');
  await card.getByText('Disabled: Set Nurtured to true').waitFor();
  await page.getByRole('button', { name: 'Time travel', exact: true }).first().click();
  await page.getByTestId('travel').getByText('Skipped: this step is disabled').waitFor();
  await key('Control+Enter');
  await page.getByTestId('publish-disabled').getByText('Set Nurtured to true').waitFor();
  await page.getByTestId('publish-now').click();
  await page.getByText(/^Live, version/).waitFor();
};

const walkAndName = async (): Promise<void> => {
  const { page } = visitor;
  await openStep(page, 'entry');
  await key('Escape');
  const before = await cards(page, 'entry').boundingBox();
  await key('ArrowDown');
  await expect.poll(focused).toMatch(/^Send email: Send “Welcome”/);
  await key('ArrowUp');
  await expect.poll(focused).toMatch(/^Entry: /);
  await key('Shift+ArrowDown');
  await expect.poll(() => page.locator('.react-flow__node.selected').count()).toBe(2);
  await key('ArrowUp');
  await expect.poll(() => page.locator('.react-flow__node.selected').count()).toBe(1);
  await key('F2');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('step-title');
  await page.keyboard.type('New people');
  await cards(page, 'entry').getByText('New people').waitFor();
  await key('Escape');
  expect((await cards(page, 'entry').boundingBox())?.width).toBe(before?.width);
  await key('b');
  await expect.poll(() => page.locator('.react-flow__node.selected').count()).toBeGreaterThan(5);
};

test('a step is disabled, which time travel, the question before publishing and the card say; steps are walked by arrows and named by F2', async () => {
  await signIn(visitor);
  await visitor.page.getByText('Welcome series').first().click();
  await cards(visitor.page, 'entry').waitFor();
  await disableStep();
  await walkAndName();
  expect(visitor.crashes).toEqual([]);
});
