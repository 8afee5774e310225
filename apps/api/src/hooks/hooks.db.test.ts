import { createHmac } from 'node:crypto';
import type { WorkflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { takeAllTurns } from '../testing/feed.ts';
import { useTestApi } from '../testing/use-test-api.ts';

const { api, ask, refused } = await useTestApi();

const flow = (more: object = {}): WorkflowDocument => ({
  name: 'Deals',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    {
      id: 'in',
      kind: 'entry',
      config: {
        on: 'webhook',
        event: 'Deal Won',
        lead: { externalId: 'contact.id', email: 'contact.email' },
        fields: [{ field: 'company', path: 'deal.company' }],
        ...more,
      },
      position: { x: 0, y: 0 },
    },
    { id: 'w', kind: 'wait', config: { for: { days: 1 } }, position: { x: 0, y: 0 } },
    { id: 'x', kind: 'exit', config: {}, position: { x: 0, y: 0 } },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'w' },
    { from: 'w', port: 'done', to: 'x' },
  ],
});

const open = async (document = flow()) => {
  const { id } = await ask('createWorkflow', { body: document });
  await ask('publishWorkflow', { id });
  return { id, ...(await ask('makeHook', { id })) };
};

const call = async (address: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  await takeAllTurns(api);
  return { status: response.status, ...((await response.json()) as { code?: string }) };
};

const runsOf = async (id: string) => (await ask('listRuns', { id })).items;

it('a call makes or finds the lead, fills its fields, and starts the flow; a repeated one does nothing', async () => {
  const { id, address } = await open();
  const body = { contact: { id: 'c1', email: 'ada@example.com' }, deal: { company: 'Acme', amount: 7 } };
  expect((await call(address, body, { 'webhook-id': 'm1' })).status).toBe(200);
  expect((await call(address, body, { 'webhook-id': 'm1' })).status).toBe(200);
  const [run, ...others] = await runsOf(id);
  expect(others).toEqual([]);
  const lead = await ask('getLead', { id: run?.lead ?? '' });
  expect(lead).toMatchObject({ externalId: 'c1', email: 'ada@example.com', fields: { company: 'Acme' } });
});

it('a call that names a known lead by its address alone finds it', async () => {
  const { id, address } = await open();
  const { id: known } = await ask('upsertLead', { body: { externalId: 'c2', email: 'grace@example.com' } });
  expect((await call(address, { contact: { email: 'Grace@example.com' } })).status).toBe(200);
  expect((await runsOf(id)).map(({ lead }) => lead)).toEqual([known]);
});

it('what can’t be used is refused, and a new address ends the old one', async () => {
  const { id, address } = await open();
  expect(await call(address, { contact: {} })).toMatchObject({ status: 422, code: 'lead_unknown' });
  expect(await call(address, '{')).toMatchObject({ status: 400, code: 'json_malformed' });
  expect((await fetch(address)).status).toBe(405);
  expect(await call(`${address}x`, {})).toMatchObject({ status: 404 });
  const fresh = await ask('makeHook', { id });
  expect(await ask('getHook', { id })).toEqual(fresh);
  expect(await call(address, { contact: { id: 'c3' } })).toMatchObject({ status: 404 });
  await ask('archiveWorkflow', { id });
  expect(await call(fresh.address, { contact: { id: 'c3' } })).toMatchObject({ status: 410 });
});

it('a workflow that wants signatures takes signed calls only, of the last five minutes', async () => {
  const { id, address, secret } = await open(flow({ signed: true }));
  const body = JSON.stringify({ contact: { id: 'c4' } });
  const sign = (at: number, text = body) => {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const signature = createHmac('sha256', key).update(`s1.${at}.${text}`).digest('base64');
    return { 'webhook-id': 's1', 'webhook-timestamp': String(at), 'webhook-signature': `v1,AAAA v1,${signature}` };
  };
  const now = Math.floor(Date.now() / 1_000);
  expect(await call(address, body)).toMatchObject({ status: 401, code: 'signature_invalid' });
  expect(await call(address, body, sign(now - 400))).toMatchObject({ status: 401 });
  expect(await call(address, body, sign(now, '{}'))).toMatchObject({ status: 401 });
  expect(await runsOf(id)).toEqual([]);
  expect((await call(address, body, sign(now))).status).toBe(200);
  expect(await runsOf(id)).toHaveLength(1);
});

it('a workflow has no address until it is given one', async () => {
  const { id } = await ask('createWorkflow', { body: flow() });
  expect(await refused('getHook', { id })).toMatchObject({ status: 404 });
  const { address } = await ask('makeHook', { id });
  expect(await call(address, { contact: { id: 'c5' } })).toMatchObject({ status: 404 });
});
