import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
  await signIn(visitor);
});

afterAll(() => visitor.leave());

const open = (part: string) => visitor.page.goto(`${visitor.ripen.url}/settings?part=${part}`);

/** Somebody else sets how many calls go out in a minute. */
const elsewhere = async (webhook: number): Promise<void> => {
  const { page, ripen } = visitor;
  const address = `${ripen.url}/api/sending-pace`;
  const read = await page.request.get(address);
  const headers = { origin: ripen.url, 'if-match': read.headers().etag ?? '' };
  const data = { 'send-email': null, 'send-message': null, webhook };
  expect((await page.request.put(address, { headers, data })).ok()).toBe(true);
};

test('the secret that signs calls is shown with lines that check them, and replaced after a question', async () => {
  const { page, crashes } = visitor;
  await open('webhooks');
  const secret = page.getByLabel('Secret', { exact: true });
  const before = await secret.inputValue();
  expect(before).toMatch(/^whsec_/);
  await page.getByRole('tab', { name: 'Node, without one' }).click();
  expect(await page.getByRole('textbox', { name: 'Node, without one' }).inputValue()).toContain('isFromRipen');
  await page.getByRole('button', { name: 'Replace the secret…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replace the secret?' });
  await dialog.getByText('For 24 hours the old one signs them too').waitFor();
  await dialog.getByRole('button', { name: 'Replace the secret', exact: true }).click();
  await page.getByText('Still signs too').waitFor();
  expect(await secret.inputValue()).not.toBe(before);
  expect(crashes).toEqual([]);
});

test('what somebody else saved meanwhile is overwritten only by choice', async () => {
  const { page, crashes } = visitor;
  await open('pace');
  const calls = page.getByLabel('Webhook calls a minute');
  await calls.fill('5');
  await elsewhere(60);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Somebody else saved this meanwhile.' });
  await notice.getByRole('button', { name: 'Show theirs, without my changes' }).click();
  await notice.waitFor({ state: 'detached' });
  await expect.poll(() => calls.inputValue()).toBe('60');

  await calls.fill('7');
  await elsewhere(70);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await notice.getByRole('button', { name: 'Save mine over theirs' }).click();
  await page.getByText('The sending pace is saved').waitFor();
  await notice.waitFor({ state: 'detached' });
  const stored = await page.request.get(`${visitor.ripen.url}/api/sending-pace`);
  expect(await stored.json()).toMatchObject({ webhook: 7 });
  expect(crashes).toEqual([]);
});
