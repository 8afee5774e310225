import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
  await signIn(visitor);
  await sampleIsScored();
});

afterAll(() => visitor.leave());

/** The sample's points are given anew once, in the background, so that they have the times of its past. */
const sampleIsScored = (): Promise<void> =>
  vi.waitFor(
    async () => {
      const { page, ripen } = visitor;
      const asked = async (path: string) => (await page.request.get(`${ripen.url}${path}`)).json() as Promise<unknown>;
      const { items } = (await asked('/api/workflows')) as { items: { id: string; kind: string }[] };
      const { id = '' } = items.find(({ kind }) => kind === 'scoring') ?? {};
      expect(await asked(`/api/workflows/${id}/rescore`)).toMatchObject({ running: false, done: expect.any(Number) });
    },
    { timeout: 90_000, interval: 500 },
  );

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

const previewedAgain = async (): Promise<string> => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'What would change?' }).click();
  await page.getByTestId('looked').waitFor();
  const told = (await page.getByTestId('score-preview').textContent()) ?? '';
  await page.getByTestId('score-preview').getByRole('button', { name: 'Close' }).click();
  await page.getByTestId('score-preview').waitFor({ state: 'detached' });
  return told;
};

const publishAndRecompute = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Publish …' }).click();
  await page.getByTestId('publish-now').click();
  const begun = page.waitForResponse(
    (response) => response.url().endsWith('/rescore') && response.request().method() === 'POST',
  );
  await page
    .getByTestId('after-publishing')
    .getByRole('button', { name: /^Recompute from history/ })
    .click();
  await begun;
  await page.reload();
  await page.getByRole('button', { name: 'Score and bands' }).click();
  await page.getByText(/^Last recomputed for [\d,]+ leads/).waitFor({ timeout: 60_000 });
  // Leads of the sample still come in, and one that has yet to take its turn would gain points.
  await expect.poll(previewedAgain, { timeout: 60_000 }).toContain('Nothing would change');
};

test('a model’s bands are changed, what that would do to leads is seen, and history is recomputed while the page is left', async () => {
  await openModel();
  await writeThresholds();
  await preview();
  await publishAndRecompute();
  expect(visitor.crashes).toEqual([]);
});
