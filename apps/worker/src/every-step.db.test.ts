import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { saveProvider } from '@ripen/store';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Stand, openStand } from '../test/stand.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});
const stand = async (): Promise<Stand> => {
  const opened = await openStand();
  closing.push(opened.close);
  return opened;
};

const patient = { timeout: 20_000, interval: 50 };

interface Heard {
  path: string;
  headers: Record<string, unknown>;
  body: unknown;
}

/** A program on this machine that hears calls and answers all of them the same. */
const openSink = async (answer: object = {}): Promise<{ url: string; heard: Heard[] }> => {
  const heard: Heard[] = [];
  const sink = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      heard.push({ path: String(request.url), headers: request.headers, body: JSON.parse(text) });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  closing.push(() => sink.close());
  return { url: `http://127.0.0.1:${(sink.address() as AddressInfo).port}`, heard };
};

const addPerson = async ({ db, workspace }: Stand, id: string, name: string): Promise<void> => {
  await sql`insert into auth."user" (id, name, email, "emailVerified", "updatedAt")
    values (${id}, ${name}, ${`${id}@example.com`}, true, now())`.execute(db);
  await db.insertInto('member').values({ workspace_id: workspace, user_id: id, role: 'owner' }).execute();
};

/** A flow of one step after another, from the API or an event to the end. */
const inLine = (
  { publish }: Stand,
  steps: [id: string, kind: string, config?: object][],
  entry: object = { on: 'api' },
) =>
  publish(
    [['in', 'entry', entry], ...steps, ['x', 'exit']],
    [...steps.map(([id]) => id), 'x'].map((id, index) => {
      const before = steps[index - 1]?.[0] ?? 'in';
      return [before, index === 0 ? 'entered' : 'done', id];
    }),
  );

const ended = ({ ask }: Stand, runs: readonly string[]) =>
  vi.waitFor(async () => {
    const rows = await ask<{ status: string }>(`select status from run where id in ('${runs.join("','")}')`);
    expect(rows.map(({ status }) => status)).toEqual(runs.map(() => 'ended'));
  }, patient);

const said = ({ ask }: Stand, run: string, node: string) =>
  ask<{ port: string | null; said: string }>(
    `select port, said from journal where run_id = '${run}' and node = '${node}' order by step`,
  );

describe('a worker', () => {
  it('sends a message through the provider under one key, and none to a lead without a number', async () => {
    const here = await stand();
    const { db, workspace, lead, start, publish, worker } = here;
    const { url, heard } = await openSink();
    const provider = {
      name: 'Text messages',
      url: `${url}/messages`,
      headers: { authorization: 'Bearer secret' },
      body: { to: '{{ to }}', text: '{{ text }}', ref: '{{ key }}' },
      repeatable: false,
    };
    await saveProvider(db, workspace, { provider, secret: 's'.repeat(32), revision: null });
    await worker();
    const flow = await publish(
      [
        ['in', 'entry', { on: 'api' }],
        ['m', 'send-message', { to: '{{ phone }}', text: 'Hi {{ email }}' }],
        ['t', 'add-tag', { tag: 'unreachable' }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'm'],
        ['m', 'done', 'x'],
        ['m', 'failed', 't'],
        ['t', 'done', 'x'],
      ],
    );
    const [ada, bob] = [await lead('ada@example.com'), await lead('bob@example.com')];
    await sql`update lead set fields = '{"phone":"+44 20 7946 0000"}'::jsonb where id = ${ada}`.execute(db);
    const [toAda, toBob] = (await start(flow, [ada, bob])).map(String);
    await ended(here, [String(toAda), String(toBob)]);
    expect(heard).toMatchObject([
      {
        path: '/messages',
        headers: { authorization: 'Bearer secret', 'idempotency-key': `${toAda}:m:2` },
        body: { to: '+44 20 7946 0000', text: 'Hi ada@example.com', ref: `${toAda}:m:2` },
      },
    ]);
    expect((await said(here, String(toAda), 'm')).at(-1)).toEqual({
      port: 'done',
      said: 'Message sent: to +44 20 7946 0000 by Text messages',
    });
    expect((await said(here, String(toBob), 'm')).at(-1)?.port).toBe('failed');
  });

  it('notifies a member by mail, with a link to the lead', async () => {
    const here = await stand();
    const { lead, start, worker, ask } = here;
    await addPerson(here, 'grace', 'Grace');
    await worker();
    const note = { member: 'grace', subject: 'Call {{ email }}', message: 'They are <b>keen</b>.' };
    const flow = await inLine(here, [['n', 'notify', note]]);
    const ada = await lead('ada@example.com');
    await ended(here, (await start(flow, [ada])).map(String));
    const mails = await ask<{ subject: string; recipients: string[]; html: string }>(
      'select subject, recipients, html from mailbox',
    );
    expect(mails).toMatchObject([{ subject: 'Call ada@example.com', recipients: ['grace@example.com'] }]);
    expect(mails[0]?.html).toContain(`http://ripen.test/leads/${ada}`);
    expect(mails[0]?.html).toContain('&lt;b&gt;keen');
  });

  it('lets an event happen that another flow hears, with its properties', async () => {
    const here = await stand();
    const { lead, start, worker, ask } = here;
    await worker();
    await inLine(here, [['t', 'add-tag', { tag: 'heard' }]], {
      on: 'event',
      event: 'Became Keen',
      rule: { '==': [{ var: 'event.who' }, 'ada@example.com'] },
    });
    const telling = { event: 'Became Keen', properties: { who: '{{ email }}', n: 2 } };
    const flow = await inLine(here, [['e', 'emit-event', telling]]);
    await ended(here, (await start(flow, [await lead('ada@example.com')])).map(String));
    await vi.waitFor(async () => expect(await ask('select tags from lead')).toEqual([{ tags: ['heard'] }]), patient);
    expect(await ask(`select properties from event where name = 'Became Keen'`)).toEqual([
      { properties: { who: 'ada@example.com', n: 2 } },
    ]);
  });

  it('saves parts of a webhook’s answer into fields, and says which had no fit', async () => {
    const here = await stand();
    const { publish, lead, start, worker, ask, db, workspace } = here;
    const { url } = await openSink({ company: { size: 250, name: 'Harbour Works' } });
    await db
      .insertInto('field')
      .values([
        { workspace_id: workspace, name: 'headcount', label: 'Headcount', type: 'number', position: 90 },
        { workspace_id: workspace, name: 'employer', label: 'Employer', type: 'text', position: 91 },
        { workspace_id: workspace, name: 'isBig', label: 'Is big', type: 'boolean', position: 92 },
      ])
      .execute();
    await worker();
    const save = [
      { path: 'company.size', field: 'headcount' },
      { path: 'company.name', field: 'employer' },
      { path: 'company.big', field: 'isBig' },
    ];
    const flow = await publish(
      [
        ['in', 'entry', { on: 'api' }],
        ['h', 'webhook', { url, save }],
        ['b', 'branch', { rule: { '>=': [{ var: 'headcount' }, 200] } }],
        ['t', 'add-tag', { tag: 'large' }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'h'],
        ['h', 'done', 'b'],
        ['h', 'failed', 'x'],
        ['b', 'yes', 't'],
        ['b', 'no', 'x'],
        ['t', 'done', 'x'],
      ],
    );
    const [run] = (await start(flow, [await lead('ada@example.com')])).map(String);
    await ended(here, [String(run)]);
    expect(await ask('select fields, tags from lead')).toEqual([
      { fields: { headcount: 250, employer: 'Harbour Works' }, tags: ['large'] },
    ]);
    expect((await said(here, String(run), 'h')).at(-1)?.said).toContain('company.big');
  });
});

describe('a worker, of several flows and leads', () => {
  it('starts the lead in another workflow, and takes it out of that one', async () => {
    const here = await stand();
    const { lead, start, worker, ask } = here;
    await worker();
    const other = await inLine(here, [['w', 'wait', { for: { days: 3 } }]]);
    const flow = await inLine(here, [
      ['s', 'start-workflow', { workflow: other }],
      ['w', 'wait', { for: { seconds: 2 } }],
      ['l', 'leave-workflow', { workflow: other }],
    ]);
    const runs = (await start(flow, [await lead('ada@example.com')])).map(String);
    const there = `select status from run where workflow_id = '${other}'`;
    await vi.waitFor(async () => expect(await ask(there)).toEqual([{ status: 'waiting' }]), patient);
    await ended(here, runs);
    expect(await ask(there)).toEqual([{ status: 'cancelled' }]);
  });

  it('lets so many leads through a throttle, and the rest not before their turn', async () => {
    const here = await stand();
    const { lead, start, worker, ask } = here;
    await worker();
    const flow = await inLine(here, [['r', 'throttle', { leads: 2, per: 'hour' }]]);
    const leads = [];
    for (const name of ['a', 'b', 'c', 'd', 'e']) leads.push(await lead(`${name}@example.com`));
    await start(flow, leads);
    const waiting = `select wake_at > now() + interval '50 minutes' as later, wake_at < now() + interval '61 minutes' as next
      from run where status = 'waiting' and wake_at is not null order by wake_at`;
    await vi.waitFor(async () => expect(await ask(waiting)).toHaveLength(3), patient);
    expect(await ask(`select count(*)::int as passed from run where status = 'ended'`)).toEqual([{ passed: 2 }]);
    expect(await ask(waiting)).toEqual([
      { later: true, next: true },
      { later: true, next: true },
      { later: true, next: false },
    ]);
  });

  it('gives leads to the members in turn, and writes to whom each belongs', async () => {
    const here = await stand();
    const { lead, start, worker, ask } = here;
    for (const [id, name] of [
      ['grace', 'Grace'],
      ['alan', 'Alan'],
    ] as const)
      await addPerson(here, id, name);
    await worker();
    const flow = await inLine(here, [
      ['o', 'set-owner', { members: ['grace', 'gone', 'alan'] }],
      ['n', 'notify', { member: 'owner', subject: 'Yours: {{ email }}', message: '' }],
    ]);
    const leads = [];
    for (const name of ['a', 'b', 'c', 'd']) leads.push(await lead(`${name}@example.com`));
    await ended(here, (await start(flow, leads)).map(String));
    const owners = await ask<{ owner: string }>(`select fields ->> 'owner' as owner from lead order by 1`);
    expect(owners.map(({ owner }) => owner)).toEqual([
      'alan@example.com',
      'alan@example.com',
      'grace@example.com',
      'grace@example.com',
    ]);
    const mismatched = await ask(`select 1 from mailbox m join lead l on m.subject = 'Yours: ' || l.email
      where not (l.fields ->> 'owner' = any (m.recipients))`);
    expect(mismatched).toEqual([]);
    expect(await ask('select count(*)::int as mails from mailbox')).toEqual([{ mails: 4 }]);
  });
});
