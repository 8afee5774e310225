import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
});

afterAll(() => visitor.leave());

const openModel = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Lead score' }).click();
  await page.getByRole('button', { name: 'Score and bands' }).click();
  await page.getByTestId('score-form').waitFor();
};

const writeThresholds = async (): Promise<void> => {
  const { page } = visitor;
  const line = page.getByTestId('band-line');
  await page.getByRole('textbox', { name: 'Warm from' }).fill('90');
  await page.getByText('Warm has to begin below hot').waitFor();
  expect(await line.getAttribute('aria-label'), 'the draft keeps what it had').toMatch(/^Cold from 0 to 29, /);
  await page.getByRole('textbox', { name: 'Warm from' }).fill('10');
  await page.getByRole('textbox', { name: 'Hot from' }).fill('40');
  await expect
    .poll(() => line.getAttribute('aria-label'))
    .toMatch(/^Cold from 0 to 9, Warm from 10 to 39, Hot from 40/);
  await page.getByTestId('undo').click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Hot from' }).inputValue()).toBe('70');
  await page.getByRole('button', { name: /^Redo change score/ }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Hot from' }).inputValue()).toBe('40');
  await page.getByLabel('Each point for Engagement counts so many times').fill('2');
};

const preview = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'What would change?' }).click();
  await page.getByTestId('score-matrix').waitFor();
  expect(await page.getByTestId('looked').textContent()).toMatch(/^All [\d,]+ leads/);
  const risen = await page.getByTestId('cold-warm').textContent();
  expect(Number(risen?.replace(',', ''))).toBeGreaterThan(0);
  const ready = page
    .getByTestId('score-numbers')
    .locator('div', { hasText: 'Would become “Marketing qualified” and go to sales' });
  expect(await ready.textContent(), 'its rule asks for points, not for the score').toMatch(/sales0$/);
  const mover = page.getByTestId('movers').getByRole('listitem').first();
  expect(await mover.getByRole('link').getAttribute('href')).toMatch(/^\/leads\/[0-9a-f-]+$/);
  expect(await mover.getByRole('listitem').first().textContent()).toMatch(/^[+−]\d+ for /);
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
};

const publishAndRecompute = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Publish …' }).click();
  await page.getByTestId('publish-now').click();
  const begun = page.waitForResponse(
    (response) => /\/rescore$/.test(response.url()) && response.request().method() === 'POST',
  );
  await page
    .getByTestId('after-publishing')
    .getByRole('button', { name: /^Recompute from history/ })
    .click();
  await begun;
  await page.reload();
  await page.getByRole('button', { name: 'Score and bands' }).click();
  await page.getByText(/^Last recomputed for [\d,]+ leads/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'What would change?' }).click();
  await page.getByText('Nothing would change').waitFor();
};

test('a model’s bands are changed, what that would do to leads is seen, and history is recomputed while the page is left', async () => {
  await signIn(visitor);
  await openModel();
  await writeThresholds();
  await preview();
  await publishAndRecompute();
  expect(visitor.crashes).toEqual([]);
});
