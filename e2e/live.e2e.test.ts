import { attachEmbedded } from '@ripen/store';
import { ask } from '@ripen/testkit';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards, lightOf } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
  await signIn(visitor);
});

afterAll(() => visitor.leave());

/** Does to the database of this Ripen what no page can: makes something be wrong. */
const breakSomething = async (statement: string): Promise<void> => {
  const opened = await attachEmbedded({ folder: join(visitor.ripen.data, 'postgres'), log: () => undefined });
  if (!opened.ok) throw new Error(opened.error.detail);
  await ask(opened.value.url, statement);
};

const openFlow = async (): Promise<void> => {
  await visitor.page.getByText('Welcome series').first().click();
  await cards(visitor.page, 'entry').waitFor();
};

test('steps and lines count who is inside and who passed, of a version and a period', async () => {
  const { page, crashes } = visitor;
  await openFlow();
  await cards(page, 'wait').first().getByTestId('inside').waitFor();
  await page.getByTestId('passed').first().waitFor();
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page.getByRole('list', { name: 'Latest runs' }).getByTestId('run').first().waitFor();
  await page.getByTestId('counted-version').click();
  await page.getByRole('option', { name: 'Version 1' }).click();
  await page.getByTestId('counted-period').click();
  await page.getByRole('option', { name: 'Today' }).click();
  await page.getByTitle('Leads that passed here today').first().waitFor();
  expect(crashes).toEqual([]);
});

test('who waits at a step is listed with until when, soonest first; one lead’s way is drawn with its times', async () => {
  const { page, crashes } = visitor;
  await page.getByTestId('inside').last().click();
  const list = page.getByRole('list', { name: 'Who waits here' });
  await list.getByTestId('run').nth(1).waitFor();
  const times = await list
    .getByTestId('run')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('time')?.getAttribute('datetime') ?? ''));
  expect(times).toEqual(times.toSorted());
  expect(await list.getByTestId('run').first().textContent()).toMatch(/Waits until .+, (in|tomorrow).*Came in/);
  await page.getByRole('combobox', { name: 'Sorted by' }).click();
  await page.getByRole('option', { name: 'When they came in: newest first' }).click();
  await list.getByTestId('run').first().waitFor();
  await list.getByTestId('run').first().click();
  await page.getByTestId('run-view').waitFor();
  await expect.poll(() => lightOf(page, 'entry')).toBe('passed');
  await cards(page, 'entry').getByTestId('passed-at').locator('time').waitFor();
  await page.getByText(/^Here since/).waitFor();
  expect(crashes).toEqual([]);
});

test('a parked lead is marked on its step, and leads to Attention', async () => {
  const { page, crashes } = visitor;
  await breakSomething(
    `update run set status = 'parked', wake_at = null, port = null, asked = false, reason = 'The rule can’t be read'
     where id = (select id from run where status = 'waiting' and wake_at is not null limit 1)`,
  );
  const mark = page.getByTestId('parked').first();
  await mark.waitFor();
  await mark.click();
  const list = page.getByRole('list', { name: 'Who is parked here' });
  await list.getByText(/The rule can’t be read/).waitFor();
  await page.getByTestId('at-step').getByRole('link', { name: 'Attention' }).click();
  await page
    .getByTestId('attention-line')
    .getByText(/The rule can’t be read/)
    .first()
    .waitFor();
  expect(crashes).toEqual([]);
});
