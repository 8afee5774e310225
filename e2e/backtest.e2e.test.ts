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
  const dayOf = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  await panel.getByText('From one day to another').click();
  await panel.getByLabel('First day', { exact: true }).fill(dayOf(1));
  await panel.getByLabel('Last day', { exact: true }).fill(dayOf(80));
  await panel.getByText('It must not be before the first day').waitFor();
  expect(await panel.getByRole('button', { name: 'Try the draft on the past' }).isDisabled()).toBe(true);
  await panel.getByLabel('First day', { exact: true }).fill(dayOf(90));
  await panel.getByLabel('Last day', { exact: true }).fill(dayOf(0));
  await press('Try the draft on the past');
  const found = panel.getByTestId('backtest-found');
  // It gives way to whatever is due, of which a new workspace has much.
  await found.waitFor({ timeout: 120_000 });
  await found.getByText('Mails per day').first().waitFor();
  await found.getByRole('button', { name: 'Show as a table' }).click();
  await page.locator('button[data-testid="tried"]').first().click();
  await panel.getByTestId('lead-behind').first().waitFor();
  await press('All figures');
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
