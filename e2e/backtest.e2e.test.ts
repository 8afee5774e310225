import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
});

afterAll(() => visitor.leave());

const press = (name: string): Promise<void> => visitor.page.getByRole('button', { name, exact: true }).first().click();

const serious = async (): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: visitor.page }).include('[data-testid="panel"]').analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
};

test('a draft is tried on what leads really did: numbers on steps and lines, mails per day, and down to one lead’s story', async () => {
  const { page, crashes } = visitor;
  await signIn(visitor);
  await page.getByText('Welcome series').first().click();
  await cards(page, 'entry').waitFor();
  await press('Backtest');
  const panel = page.getByTestId('backtest');
  await panel.getByLabel('The last so many days').fill('90');
  await press('Try the draft on the past');
  const found = panel.getByTestId('backtest-found');
  await found.waitFor();
  await found.getByText('Mails per day').first().waitFor();
  await found.getByRole('button', { name: 'Show as a table' }).click();
  await page.getByTestId('tried').first().waitFor();
  expect(await serious()).toEqual([]);
  const cameIn = found
    .getByRole('row', { name: /Leads who would have come in/ })
    .getByTestId('opens')
    .first();
  expect(Number(await cameIn.textContent())).toBeGreaterThan(0);
  await cameIn.click();
  await panel.getByTestId('lead-behind').first().click();
  await panel.getByTestId('travel-clock').waitFor();
  await panel.getByText('What this lead really did').waitFor();
  expect(await panel.getByText(/Came in|came in|Signed Up/).count()).toBeGreaterThan(0);
  expect(await serious()).toEqual([]);
  await press('These leads');
  await press('All figures');
  await found.waitFor();
  await press('Close');
  await page.getByTestId('tried').first().waitFor({ state: 'detached' });
  expect(crashes).toEqual([]);
});
