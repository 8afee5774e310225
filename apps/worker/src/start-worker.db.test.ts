import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runId } from '@ripen/domain';
import { changeDefinitions, decideUnknown, holdRuns, setStatus } from '@ripen/store';
import { startRedis } from '@ripen/testkit';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type Stand, openStand } from '../test/stand.ts';

const redis = await startRedis();
afterAll(() => redis?.stop());
const backends = [['PostgreSQL', null] as const, ...(redis ? [['Redis', redis.url] as const] : [])];

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});
const stand = async (redisUrl: string | null = null): Promise<Stand> => {
  const opened = await openStand(redisUrl);
  closing.push(opened.close);
  return opened;
};

const patient = { timeout: 15_000, interval: 50 };
const journal = (run: string) => `select node, port, said from journal where run_id = '${run}' order by step`;

describe.each(backends)('a worker with the bell on %s', (_name, redisUrl) => {
  it('walks a lead through wait, branch, mail and set-field to the end, and the mail is in the mailbox', async () => {
    await redis?.flush();
    const { publish, lead, start, worker, ask } = await stand(redisUrl);
    await worker();
    const flow = await publish(
      [
        ['in', 'entry', { on: 'api' }],
        ['w', 'wait', { for: { seconds: 1 } }],
        ['b', 'branch', { rule: { '==': [{ var: 'email' }, 'ada@example.com'] } }],
        ['m', 'send-email', { subject: 'Hi {{ email }}', html: '<p>{{ lead.email }}</p>' }],
        ['s', 'set-stage', { stage: 'MQL' }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'w'],
        ['w', 'done', 'b'],
        ['b', 'yes', 'm'],
        ['b', 'no', 'x'],
        ['m', 'done', 's'],
        ['s', 'done', 'x'],
      ],
    );
    const [run] = await start(flow, [await lead('ada@example.com')]);
    await vi.waitFor(
      async () => expect(await ask(`select status from run where id = '${run}'`)).toEqual([{ status: 'ended' }]),
      patient,
    );
    expect(
      (await ask<{ node: string; port: string }>(journal(String(run)))).map(({ node, port }) => [node, port]),
    ).toEqual([
      ['in', 'entered'],
      ['w', null],
      ['w', 'done'],
      ['b', 'yes'],
      ['m', null],
      ['m', 'done'],
      ['s', 'done'],
      ['x', null],
    ]);
    expect(await ask('select subject, recipients, html from mailbox')).toMatchObject([
      { subject: 'Hi ada@example.com', recipients: ['ada@example.com'] },
    ]);
    expect(await ask('select state, attempts from effect')).toEqual([{ state: 'sent', attempts: 1 }]);
    expect(await ask('select subject, recipient from message')).toEqual([
      { subject: 'Hi ada@example.com', recipient: 'ada@example.com' },
    ]);
    expect(await ask('select stage from lead')).toEqual([{ stage: 'MQL' }]);
    expect(await ask('select count(*)::int as left from signal')).toEqual([{ left: 0 }]);
  });
});

describe('a worker', () => {
  it('finds work whose bell was lost', async () => {
    const { publish, lead, start, worker, ask, bell } = await stand();
    const deaf = { ...bell, ring: () => undefined, ringIn: () => undefined };
    await worker({ bell: deaf });
    const flow = await publish(
      [
        ['in', 'entry', { on: 'api' }],
        ['w', 'wait', { for: { seconds: 1 } }],
        ['m', 'send-email', { subject: 'A', html: 'B' }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'w'],
        ['w', 'done', 'm'],
        ['m', 'done', 'x'],
      ],
    );
    const [run] = await start(flow, [await lead('ada@example.com')]);
    await vi.waitFor(
      async () => expect(await ask(`select status from run where id = '${run}'`)).toEqual([{ status: 'ended' }]),
      patient,
    );
  });

  it('does the work itself while the queue can’t be reached', async () => {
    const { publish, lead, start, worker, ask } = await stand();
    const silent = {
      ring: () => undefined,
      ringIn: () => undefined,
      ringAgain: () => undefined,
      lost: () => 0,
      serve: () => Promise.resolve({ stop: () => Promise.resolve() }),
      isReachable: () => Promise.resolve(false),
      close: () => Promise.resolve(),
    };
    await worker({ bell: silent });
    const flow = await publish(
      [
        ['in', 'entry', { on: 'api' }],
        ['m', 'send-email', { subject: 'A', html: 'B' }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'm'],
        ['m', 'done', 'x'],
      ],
    );
    const [run] = await start(flow, [await lead('ada@example.com')]);
    await vi.waitFor(
      async () => expect(await ask(`select status from run where id = '${run}'`)).toEqual([{ status: 'ended' }]),
      patient,
    );
  });

  it('sends nobody a mail who unsubscribed, and says so', async () => {
    const { publish, lead, start, worker, ask, db, workspace } = await stand();
    await db
      .insertInto('suppression')
      .values({ workspace_id: workspace, address: 'ada@example.com', reason: 'unsubscribed' })
      .execute();
    await worker();
    const flow = await publish(
      [
        ['in', 'entry', { on: 'api' }],
        ['m', 'send-email', { subject: 'A', html: 'B' }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'm'],
        ['m', 'done', 'x'],
      ],
    );
    const [run] = await start(flow, [await lead('Ada@Example.com')]);
    await vi.waitFor(
      async () => expect(await ask(`select status from run where id = '${run}'`)).toEqual([{ status: 'ended' }]),
      patient,
    );
    expect(await ask('select state from effect')).toEqual([{ state: 'suppressed' }]);
    expect(await ask('select count(*)::int as mails from mailbox')).toEqual([{ mails: 0 }]);
    expect(await ask(journal(String(run)))).toContainEqual({
      node: 'm',
      port: 'done',
      said: 'No mail was sent: unsubscribed',
    });
  });

  it('calls a webhook under one key, and takes the way of its answer', async () => {
    const { publish, lead, start, worker, ask } = await stand();
    const keys: string[] = [];
    const sink = createServer((request, response) => {
      keys.push(String(request.headers['webhook-id']));
      response.writeHead(request.url === '/good' ? 200 : 404).end();
    });
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
    closing.push(() => sink.close());
    const at = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;
    await worker();
    const flow = await publish(
      [
        ['in', 'entry', { on: 'api' }],
        ['g', 'webhook', { url: `${at}/good` }],
        ['h', 'webhook', { url: `${at}/bad`, body: { who: '{{ email }}' } }],
        ['t', 'add-tag', { tag: 'failed' }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'g'],
        ['g', 'done', 'h'],
        ['g', 'failed', 'x'],
        ['h', 'done', 'x'],
        ['h', 'failed', 't'],
        ['t', 'done', 'x'],
      ],
    );
    const [run] = await start(flow, [await lead('ada@example.com')]);
    await vi.waitFor(
      async () => expect(await ask(`select status from run where id = '${run}'`)).toEqual([{ status: 'ended' }]),
      patient,
    );
    expect(keys).toEqual([`${run}:g:2`, `${run}:h:3`]);
    expect(await ask('select tags from lead')).toEqual([{ tags: ['failed'] }]);
  });

  it('holds what is paused, and lets it go on when it is resumed', async () => {
    const { publish, lead, start, worker, ask, db, workspace, bell } = await stand();
    await worker();
    const flow = await publish(
      [
        ['in', 'entry', { on: 'api' }],
        ['w', 'wait', { for: { seconds: 1 } }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'w'],
        ['w', 'done', 'x'],
      ],
    );
    const [run] = await start(flow, [await lead('ada@example.com')]);
    const pause = (held: boolean) =>
      changeDefinitions(db, workspace, async (trx) => {
        await setStatus(trx, workspace, { workflow: flow, from: ['live', 'paused'], to: held ? 'paused' : 'live' });
        await holdRuns(trx, workspace, { workflow: flow, held });
      });
    await pause(true);
    await vi.waitFor(
      async () => expect(await ask(`select 1 from run where wake_at < now() - interval '1 second'`)).toHaveLength(1),
      patient,
    );
    expect(await ask(`select status, held from run where id = '${run}'`)).toEqual([{ status: 'waiting', held: true }]);
    await pause(false);
    bell.ring(
      'turns',
      Array.from({ length: 64 }, (_, shard) => shard),
    );
    await vi.waitFor(
      async () => expect(await ask(`select status from run where id = '${run}'`)).toEqual([{ status: 'ended' }]),
      patient,
    );
  });

  it('gives a mail whose worker was lost up as unknown, and never sends it again by itself', async () => {
    const { publish, lead, start, worker, ask, db, workspace } = await stand();
    const flow = await publish(
      [
        ['in', 'entry', { on: 'api' }],
        ['m', 'send-email', { subject: 'A', html: 'B' }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'm'],
        ['m', 'done', 'x'],
      ],
    );
    const [run] = await start(flow, [await lead('ada@example.com')]);
    await db
      .updateTable('effect')
      .set({ state: 'handing over', attempts: 1, due_at: '2026-01-01T00:00:00Z' })
      .execute();
    await worker();
    await vi.waitFor(
      async () => expect(await ask(`select status from run where id = '${run}'`)).toEqual([{ status: 'ended' }]),
      patient,
    );
    expect(await ask('select state from effect')).toEqual([{ state: 'unknown' }]);
    expect(await ask('select count(*)::int as mails from mailbox')).toEqual([{ mails: 0 }]);
    // only when a person wants it, although its run is over; and once, however often that person says so
    const again = { run: runId.parse(run), node: 'm', visit: 2, again: true, by: 'Ada' };
    const shards = await Promise.all([decideUnknown(db, workspace, again), decideUnknown(db, workspace, again)]);
    expect(shards.filter((shard) => shard !== null)).toHaveLength(1);
    await vi.waitFor(async () => expect(await ask('select state from effect')).toEqual([{ state: 'sent' }]), patient);
    expect(await ask('select recipients from mailbox')).toEqual([{ recipients: ['ada@example.com'] }]);
    expect(await ask(`select count(*)::int as steps from journal where node = 'm'`)).toEqual([{ steps: 2 }]);
    await vi.waitFor(async () => expect(await ask('select from signal')).toEqual([]), patient);
  });
});
