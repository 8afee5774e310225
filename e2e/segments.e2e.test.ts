import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
  await signIn(visitor);
});

afterAll(() => visitor.leave());

const post = async (path: string, data: unknown): Promise<{ id: string }> => {
  const { page, ripen } = visitor;
  const answer = await page.request.post(`${ripen.url}/api/${path}`, { data, headers: { origin: ripen.url } });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as { id: string };
};

const runsOf = async (workflow: string): Promise<number> => {
  const answer = await visitor.page.request.get(`${visitor.ripen.url}/api/workflows/${workflow}/runs`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
};

const over = (size: number) => ({ '>=': [{ var: 'companySize' }, size] });

const listening = (segment: string) => ({
  name: 'Greet giants',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'segment', segment, when: 'entered' }, position: { x: 0, y: 0 } },
    { id: 'pause', kind: 'wait', config: { for: { days: 1 } }, position: { x: 0, y: 100 } },
    { id: 'out', kind: 'exit', config: {}, position: { x: 0, y: 200 } },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'pause' },
    { from: 'pause', port: 'done', to: 'out' },
  ],
});

const build = (): Locator => visitor.page.getByTestId('build');
const starts = (): Locator => visitor.page.getByRole('checkbox', { name: 'Start flows for the leads that move' });
const press = (name: string): Promise<void> => visitor.page.getByRole('button', { name, exact: true }).click();
const members = (name: string): Locator => visitor.page.getByRole('table').getByRole('link', { name });

test('a segment that a live flow listens to is edited knowing whom that moves, and starts the flow for them', async () => {
  const { page, ripen } = visitor;
  await post('leads', { email: 'gia@giant.example', fields: { firstName: 'Gia', companySize: 600_000 } });
  const segment = await post('segments', { name: 'Giants', rule: over(900_000) });
  const flow = await post('workflows', listening(segment.id));
  await post(`workflows/${flow.id}/publish`, {});
  await page.goto(`${ripen.url}/segments/${segment.id}`);
  await expect.poll(() => build().textContent(), { timeout: 40_000 }).toBe('Up to date');
  await page.getByText('starts when leads enter').waitFor();
  expect(await starts().isDisabled()).toBe(true);
  await page.getByTestId('condition').getByLabel('Value', { exact: true }).fill('500000');
  await expect.poll(() => page.getByTestId('entering').textContent()).toBe('1 lead, such as Gia');
  expect(await page.getByTestId('leaving').textContent()).toBe('Nobody');
  await page.getByText('“Greet giants” is live and would start for 1 lead').waitFor();
  expect(await starts().isChecked()).toBe(false);
  await starts().check();
  await press('Save');
  await members('Gia').waitFor();
  await expect.poll(() => build().textContent(), { timeout: 40_000 }).toBe('Up to date');
  await expect.poll(() => runsOf(flow.id)).toBe(1);
  await press('Delete…');
  await press('Delete the segment');
  await page.getByRole('alert').getByRole('link', { name: 'Greet giants' }).waitFor();
  await press('Cancel');
  expect(visitor.crashes).toEqual([]);
});

test('a lead is put on a list by searching for it, and taken off again', async () => {
  const { page, ripen } = visitor;
  await post('leads', { email: 'lia@list.example', fields: { firstName: 'Lia' } });
  const list = await post('segments', { name: 'Invited', static: true });
  await page.goto(`${ripen.url}/segments/${list.id}`);
  await page.getByRole('combobox', { name: 'Put a lead on the list' }).fill('lia@list');
  await page.getByRole('option', { name: 'Lia' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await members('Lia').waitFor();
  await press('Take Lia off the list');
  await page.getByText('Nobody is in it now').waitFor();
  expect(visitor.crashes).toEqual([]);
});
