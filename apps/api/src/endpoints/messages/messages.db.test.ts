import { beforeAll, expect, it } from 'vitest';
import { type Asker, askerOf } from '../../testing/ask-endpoint.ts';
import { flow } from '../../testing/flow.ts';
import { makeWorkspace } from '../../testing/open-test-api.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, api, ask, refused } = await useTestApi();
let theirs: Asker;
let leads: string[];

/** Three mails that were handed over, and what the mailbox caught of them. */
beforeAll(async () => {
  theirs = askerOf(api.url, (await makeWorkspace(api.services, 'Theirs')).manage);
  leads = [];
  for (const name of ['ada', 'bo'])
    leads.push((await ask('upsertLead', { body: { email: `${name}@example.com`, fields: { companySize: 500 } } })).id);
  const { id } = await ask('createWorkflow', { body: flow() });
  await ask('publishWorkflow', { id });
  await ask('startRuns', { id, body: { leads } });
  await database.pool.query(`
    insert into effect (workspace_id, shard, run_id, node, visit, lead_id, workflow_id, version, hand, request, state, detail)
    select workspace_id, shard, id, 'pause', n, lead_id, workflow_id, version, 'send-email', '{}', 'sent', 'accepted' from run, generate_series(1, 2) n`);
  await database.pool.query(`
    insert into message (workspace_id, shard, run_id, node, visit, lead_id, message_id, sender, recipient, subject, html, at)
    select workspace_id, shard, run_id, node, visit, lead_id, run_id || '-' || visit, 'us@example.com', 'x@example.com', 'Mail ' || visit, '<p>', now() from effect`);
  await database.pool.query(`
    insert into mailbox (workspace_id, message_id, sender, recipients, subject, html, text, headers)
    select workspace_id, message_id, sender, array[recipient], subject, html, 'text', '[{"key": "To", "value": "x"}]' from message`);
});

const walk = async (name: 'listMessages' | 'listMailbox', query: Record<string, string> = {}): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: { id: string }[]; nextCursor: string | null } = await ask(name, {
      query: { ...query, limit: 3, ...(cursor === '' ? {} : { cursor }) },
    });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
};

it('mails come in pages, all at one moment or not, with what became of them', async () => {
  expect(new Set(await walk('listMessages')).size).toBe(4);
  expect(await walk('listMessages', { lead: leads[0] ?? '' })).toHaveLength(2);
  const { items } = await ask('listMessages', { query: { limit: 1 } });
  expect(items).toMatchObject([
    { from: 'us@example.com', to: 'x@example.com', state: 'sent', detail: 'accepted', node: 'pause' },
  ]);
  expect(await refused('listMessages', { query: { lead: 'ada' } })).toMatchObject({
    status: 422,
    errors: [{ pointer: '/lead' }],
  });
});

it('the mailbox shows what it caught, and finds it by what it says', async () => {
  expect(new Set(await walk('listMailbox')).size).toBe(4);
  expect(await walk('listMailbox', { search: 'MAIL 2' })).toHaveLength(2);
  expect(await walk('listMailbox', { search: '%' })).toEqual([]);
  const [id = ''] = await walk('listMailbox');
  expect(await ask('getMailboxMail', { id })).toMatchObject({
    to: ['x@example.com'],
    text: 'text',
    headers: [{ name: 'To', value: 'x' }],
  });
});

it('nobody else sees them', async () => {
  const [id = ''] = await walk('listMailbox');
  expect(await theirs.refused('getMailboxMail', { id })).toMatchObject({ status: 404 });
  expect((await theirs.ask('listMailbox')).items).toEqual([]);
  expect((await theirs.ask('listMessages')).items).toEqual([]);
  expect((await theirs.ask('listMessages', { query: { lead: leads[0] ?? '' } })).items).toEqual([]);
});

it('erasing a lead takes its mails out of the mailbox too', async () => {
  await ask('deleteLead', { id: leads[0] ?? '' });
  expect(await walk('listMessages')).toHaveLength(2);
  expect(await walk('listMailbox')).toHaveLength(2);
});
