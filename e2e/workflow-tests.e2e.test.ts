import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards, openStep } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
});

afterAll(() => visitor.leave());

const press = (name: string): Promise<void> => visitor.page.getByRole('button', { name, exact: true }).first().click();

const keep = async (name: string): Promise<void> => {
  const { page } = visitor;
  await press('Time travel');
  const travel = page.getByTestId('travel');
  await travel.getByText('Left the flow').waitFor();
  await press('Keep as a test');
  await travel.getByLabel('What this test is called').fill(name);
  await page.keyboard.press('Enter');
  await page.getByText(`“${name}” is kept as a test`).waitFor();
  await travel.getByRole('tab', { name: 'Tests' }).click();
  await travel.getByTestId('workflow-test').getByText('As expected').waitFor();
};

const takeOut = async (kind: string): Promise<void> => {
  await openStep(visitor.page, kind);
  await visitor.page.keyboard.press('Escape');
  await visitor.page.keyboard.press('Delete');
  await expect.poll(() => cards(visitor.page, kind).count()).toBe(0);
};

test('a journey kept as a test shows what a later draft does otherwise before it is published, and takes the new story', async () => {
  const { page, crashes } = visitor;
  await signIn(visitor);
  await page.getByText('Welcome series').first().click();
  await cards(page, 'entry').waitFor();
  await keep('Ada reads nothing');
  await takeOut('set-field');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: /^Publish version/ });
  await dialog.getByText('1 test of 1 tells another story').waitFor();
  const story = dialog.getByTestId('compared-story');
  await story.locator('[data-in="expected"]').getByText('Set nurtured to true').waitFor();
  await expect.poll(() => dialog.getByTestId('publish-now').textContent()).toBe('Publish despite the difference');
  await dialog.getByRole('button', { name: 'Accept the new story' }).click();
  await dialog.getByText('The test tells its story.').waitFor();
  await dialog.getByTestId('publish-now').click();
  await page.getByText(/^Live, version/).waitFor();
  expect(crashes).toEqual([]);
});
