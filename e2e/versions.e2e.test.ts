import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
});

afterAll(() => visitor.leave());

const undoLabel = (): Promise<string | null> => visitor.page.getByTestId('undo').getAttribute('aria-label');

const saved = async (): Promise<void> => {
  const text = visitor.page.getByTestId('saved');
  await expect.poll(() => text.textContent(), { timeout: 10_000 }).toMatch(/^Draft saved \d/);
};

const startFromFlow = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Start from a flow' }).click();
  await page.getByRole('link', { name: /^Re-engagement/ }).click();
  await page.getByRole('heading', { name: 'Re-engagement' }).waitFor();
  await page.getByTestId('use-flow').click();
  await cards(page, 'entry').waitFor();
};

const publish = async (version: number): Promise<void> => {
  const { page } = visitor;
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('publish-now').click();
  await page.getByText(`Live, version ${version}`).waitFor();
};

const writeNote = async (): Promise<void> => {
  const { page } = visitor;
  await page.keyboard.press('n');
  await page.getByLabel('Words of the note').waitFor();
  await page.keyboard.type('Ask **Ines** before August');
  await page.keyboard.press('Escape');
  await page.getByTestId('note').locator('strong', { hasText: 'Ines' }).waitFor();
  await saved();
  await page.reload();
  await page.getByTestId('note').getByText('before August').waitFor();
};

const removeTag = async (): Promise<void> => {
  const { page } = visitor;
  await cards(page, 'remove-tag').click();
  await page.getByTestId('inspector').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect.poll(() => cards(page, 'remove-tag').count()).toBe(0);
  expect(await undoLabel()).toBe('Undo remove remove tag');
  await saved();
};

const compareAndRestore = async (): Promise<void> => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Version 2' }).click();
  await page.getByTestId('edition').getByRole('heading', { name: 'Version 2' }).waitFor();
  await page
    .getByTestId('changes')
    .getByText(/^Step taken out/)
    .waitFor();
  await expect.poll(() => page.locator('.react-flow__node [data-tint="removed"]').count()).toBe(1);
  await page
    .getByTestId('editions')
    .getByRole('link', { name: /^Version 1/ })
    .click();
  await page.getByRole('button', { name: 'Restore as draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore as draft' }).click();
  await cards(page, 'remove-tag').waitFor();
  expect(await undoLabel()).toBe('Undo load version 1');
  await page.getByTestId('undo').click();
  await expect.poll(() => cards(page, 'remove-tag').count()).toBe(0);
};

test('a flow is taken from the gallery, noted on, published twice, compared and restored, and undo brings the draft back', async () => {
  await signIn(visitor);
  await startFromFlow();
  await publish(1);
  await writeNote();
  await removeTag();
  await publish(2);
  await compareAndRestore();
  expect(visitor.crashes).toEqual([]);
});
