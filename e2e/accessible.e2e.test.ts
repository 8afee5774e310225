import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAt } from './axe.ts';
import { cards } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
});

afterAll(() => visitor.leave());

const found: string[] = [];

/** Looks at a page in light and in dark. */
const look = async (name: string): Promise<void> => {
  found.push(...(await lookAt(visitor.page, name)));
};

/** Pages of numbers, and where they are. */
const places = [
  ['/sales', 'Sales'],
  ['/funnel', 'Life cycle'],
  ['/calibration', 'Calibration'],
] as const;

const rail = (name: string): Promise<void> => visitor.page.getByRole('link', { name, exact: true }).click();

test('the front door leads to the sign-in when nobody is signed in', async () => {
  const { page, crashes } = visitor;
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  expect(crashes).toEqual([]);
});

test('the main pages have no serious finding, in light and in dark', async () => {
  const { page, crashes } = visitor;
  await look('sign-in');
  await signIn(visitor);
  await page.getByRole('row').nth(1).waitFor();
  await look('workflows');
  await page.getByRole('row').nth(1).getByRole('link').click();
  await cards(page, 'entry').or(cards(page, 'signal')).first().waitFor();
  await look('editor');
  await page.getByRole('link', { name: /^Version \d+$/ }).click();
  await page.getByTestId('edition').waitFor();
  await page.getByTestId('drawing').first().waitFor();
  await look('versions');
  await rail('Workflows');
  await page.getByRole('link', { name: 'Start from a flow' }).click();
  await page.getByTestId('drawing').waitFor();
  await look('flows to start from');
  await rail('Leads');
  await page.getByRole('row').nth(1).waitFor();
  await look('leads');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Story' }).waitFor();
  await look('lead');
  for (const [path, heading] of places) {
    await page.goto(`${visitor.ripen.url}${path}`);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await look(heading);
  }
  await rail('Mailbox');
  await page.getByRole('heading', { name: 'Mailbox', level: 1 }).waitFor();
  await page.getByText('No mail chosen').waitFor();
  await look('mailbox');
  await rail('Settings');
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  await look('settings');
  await page.getByRole('tab', { name: 'Hours' }).click();
  await page.getByText('Only at these times').click();
  await page.getByRole('button', { name: 'Add a holiday' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Nothing was saved.').waitFor();
  await look('hours');
  await page.getByRole('tab', { name: 'Messages' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'Set up a provider' }).click();
  await page.getByRole('button', { name: 'Add a header' }).click();
  await look('provider of messages');
  expect(found).toEqual([]);
  expect(crashes).toEqual([]);
});
