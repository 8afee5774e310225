import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSmtpSink, type SmtpSink } from '../chaos/stage/smtp-sink.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let sink: SmtpSink;
let visitor: Visitor;
let calm = false;

beforeAll(async () => {
  // until it is calm, the connection breaks once a mail is accepted, and nobody says so
  sink = await openSmtpSink(
    () => 0.02,
    () => calm,
  );
  visitor = await visit({ sample: false, smtpUrl: sink.url });
});

afterAll(async () => {
  await visitor.leave();
  await sink.close();
});

const post = async (path: string, data: object): Promise<{ id: string }> => {
  const { page, ripen } = visitor;
  const response = await page.request.post(`${ripen.url}${path}`, { data, headers: { origin: ripen.url } });
  expect(response.ok(), await response.text()).toBe(true);
  return (await response.json()) as { id: string };
};

const node = (id: string, kind: string, config: object) => ({ id, kind, config, position: { x: 0, y: 0 } });

test('mails that may not have arrived are told under “Attention”: one is sent again, the other marked as sent', async () => {
  const { page, crashes } = visitor;
  await signIn(visitor);
  const { id } = await post('/api/workflows', {
    name: 'Welcome',
    kind: 'nurture',
    settings: { entry: 'again' },
    nodes: [
      node('in', 'entry', { on: 'api' }),
      node('m', 'send-email', { subject: 'Hello', html: '<p>Hi</p>' }),
      node('out', 'exit', {}),
    ],
    edges: [
      { from: 'in', port: 'entered', to: 'm' },
      { from: 'm', port: 'done', to: 'out' },
    ],
  });
  await post(`/api/workflows/${id}/publish`, {});
  for (const name of ['wanda', 'igor']) await post('/api/leads', { externalId: name, email: `${name}@people.example` });
  await post(`/api/workflows/${id}/runs`, { leads: ['wanda', 'igor'] });

  await page.getByRole('link', { name: 'Attention' }).click();
  await page.getByRole('heading', { name: 'Sent or not?' }).waitFor();
  await expect.poll(() => page.getByTestId('attention-line').count()).toBe(2);
  await page.getByTestId('attention-line').first().getByText('Nobody knows whether this went out').waitFor();
  calm = true;
  await page.getByRole('button', { name: 'Send again: wanda' }).click();
  await page.getByText('gets it a second time').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
  await page.getByRole('button', { name: 'Mark as sent: igor' }).click();
  await page.getByRole('heading', { name: 'Nothing needs you' }).waitFor();

  const received = () => [...sink.accepted.values()].flat().map(({ recipient }) => recipient);
  await expect
    .poll(() => received().toSorted(), { timeout: 20_000 })
    .toEqual(['igor@people.example', 'wanda@people.example', 'wanda@people.example']);
  expect(crashes).toEqual([]);
});
