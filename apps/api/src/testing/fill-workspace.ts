import type { TestApi } from './open-test-api.ts';

/** One thing of each kind that paths name, by the second part of the path; and a test and a backtest of the workflow. */
export type Things = Record<
  'leads' | 'workflows' | 'runs' | 'segments' | 'templates' | 'keys' | 'mailbox' | 'tests' | 'backtests' | 'handoffs',
  string
>;

/** A path with the things that it names. */
export const pathWith = (path: string, things: Things): string =>
  path
    .replace('{id}', things[path.split('/')[2] as keyof Things] ?? '')
    .replace('{test}', things.tests)
    .replace('{backtest}', things.backtests)
    .replace('{lead}', things.leads);

const flow = {
  name: 'Flow',
  kind: 'nurture',
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'api' }, position: { x: 0, y: 0 } },
    { id: 'wait', kind: 'wait', config: { for: { days: 1 } }, position: { x: 0, y: 100 } },
    { id: 'out', kind: 'exit', config: {}, position: { x: 0, y: 200 } },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'wait' },
    { from: 'wait', port: 'done', to: 'out' },
  ],
};

/** Fills a test's workspace by its API with one thing of each kind, a run under way among them. */
export const fillWorkspace = async (api: TestApi): Promise<Things> => {
  const post = async (path: string, body: unknown): Promise<{ id: string; items: { id: string }[] }> => {
    const headers = { authorization: `Bearer ${api.manage}`, 'content-type': 'application/json' };
    const response = await fetch(api.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as { id: string; items: { id: string }[] };
  };
  const lead = await post('/api/leads', { externalId: 'someone', email: 'someone@example.com' });
  const workflow = await post('/api/workflows', flow);
  await post(`/api/workflows/${workflow.id}/publish`, {});
  await post(`/api/workflows/${workflow.id}/hook`, {});
  const test = await post(`/api/workflows/${workflow.id}/tests`, {
    name: 'Somebody',
    from: '2027-03-01T09:00:00Z',
    days: 30,
    lead: {},
  });
  const runs = await post(`/api/workflows/${workflow.id}/runs`, { leads: ['someone'] });
  const segment = await post('/api/segments', { name: 'French', rule: { '==': [{ var: 'country' }, 'FR'] } });
  const template = await post('/api/templates', { name: 'Hello', subject: 'Hello', html: '<p>Hello</p>' });
  const key = await post('/api/keys', { name: 'spare', scopes: ['ingest'] });
  const backtest = await post(`/api/workflows/${workflow.id}/backtests`, {});
  const { rows } = await api.services.pool.query<{ id: string }>(
    `insert into mailbox (workspace_id, sender, recipients, subject, html, text, headers) values ($1, 'a@b.c', '{d@e.f}', 'Hi', '', '', '[]') returning id`,
    [api.id],
  );
  const handed = await api.services.pool.query<{ id: string }>(
    `insert into handoff (workspace_id, shard, lead_id, id, stage, made_at, due_at, status, score, band, grade, dimensions, because)
     values ($1, ripen_shard($2::uuid), $2, uuidv7(), 'MQL', now(), now(), 'open', 50, 'warm', 'B2', '{}', '[]') returning id`,
    [api.id, lead.id],
  );
  return {
    handoffs: handed.rows[0]?.id ?? '',
    leads: lead.id,
    workflows: workflow.id,
    runs: runs.items[0]?.id ?? '',
    segments: segment.id,
    templates: template.id,
    keys: key.id,
    mailbox: rows[0]?.id ?? '',
    tests: test.id,
    backtests: backtest.id,
  };
};
