import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards, lightOf } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
});

afterAll(() => visitor.leave());

const press = (name: string): Promise<void> => visitor.page.getByRole('button', { name, exact: true }).first().click();

test('a lead made up goes through months of the draft in a moment: the path, the mails and the branch follow the clock', async () => {
  const { page, crashes } = visitor;
  await signIn(visitor);
  await page.getByText('Welcome series').first().click();
  await cards(page, 'entry').waitFor();
  await press('Time travel');
  const travel = page.getByTestId('travel');
  await travel.getByText('Left the flow').waitFor();
  await travel.getByText('Set nurtured to true').waitFor();
  await expect.poll(() => lightOf(page, 'entry')).toBe('passed');
  while (await travel.getByRole('button', { name: 'Back to what happened before' }).isEnabled())
    await travel.getByRole('button', { name: 'Back to what happened before' }).click();
  await travel.getByText('Left the flow').waitFor({ state: 'detached' });
  await travel.getByRole('button', { name: 'Welcome, Ada' }).click();
  const mail = page.getByRole('dialog', { name: 'Welcome, Ada' });
  await mail.getByText('Nothing was sent.').waitFor();
  await mail.frameLocator('iframe').getByText('Good to have you, Ada').waitFor();
  await page.keyboard.press('Escape');
  await travel.getByRole('tab', { name: 'Who, and what they do' }).click();
  await travel.getByPlaceholder('Add what is known…').click();
  await page.getByRole('option', { name: 'Company size' }).click();
  await travel.getByLabel('Company size', { exact: true }).fill('450');
  await travel.getByRole('tab', { name: 'What has happened' }).click();
  while (await travel.getByRole('button', { name: 'On to what happens next' }).isEnabled())
    await travel.getByRole('button', { name: 'On to what happens next' }).click();
  await travel.getByText(/Company size is at least 200: yes/).waitFor();
  expect(crashes).toEqual([]);
});
