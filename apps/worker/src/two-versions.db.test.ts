import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shardCount } from '@ripen/domain';
import type { TestProcess } from '@ripen/testkit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type MailSink, openMailSink } from '../test/mail-sink.ts';
import { openStand, type Stand, type StandWorkspace } from '../test/stand.ts';
import { type OlderText, startWorkerProcess } from '../test/start-worker-process.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A program from before there were webhooks, and fields that grow. */
const older: readonly OlderText[] = [
  { file: 'workflow/src/nodes/index.ts', text: '  webhook,\n', instead: '' },
  { file: 'workflow/src/nodes/effects.ts', text: 'webhookHand, ', instead: '' },
  { file: 'workflow/src/nodes/set-field/node.ts', text: 'z.union([setting, increasing])', instead: 'setting' },
  { file: 'workflow/src/program-number.ts', text: 'programNumber = 1', instead: 'programNumber = 0' },
];

/** A receiver of webhooks that counts the calls of each key. */
const openCallSink = async () => {
  const calls = new Map<string, number>();
  const server = createServer((request, response) => {
    const key = String(request.headers['webhook-id']);
    calls.set(key, (calls.get(key) ?? 0) + 1);
    request.resume().on('end', () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

type Step = [id: string, kind: string, config?: object];

const publish = (within: StandWorkspace, middle: readonly Step[]) => {
  const steps: Step[] = [
    ['in', 'entry', { on: 'api' }],
    ['w', 'wait', { for: { seconds: 1 } }],
    ...middle,
    ['m', 'send-email', { subject: 'Hi', html: '<p>Hi</p>' }],
    ['x', 'exit'],
  ];
  const lines = steps.slice(1).map(([to], at): [string, string, string] => {
    const from = steps[at]?.[0] ?? '';
    return [from, from === 'in' ? 'entered' : 'done', to];
  });
  return within.publish(steps, lines);
};

const leadsOf = (within: StandWorkspace, count: number, name: string) =>
  Promise.all(Array.from({ length: count }, (_, i) => within.lead(`${name}${i}@example.com`)));

interface Yard {
  stand: Stand;
  sink: MailSink;
  begin: (plan?: { older: true }) => Promise<TestProcess>;
  /** How many runs of a flow are in that state. */
  runs: (flow: string, status: string) => Promise<number>;
  reaches: (count: () => Promise<number>, wanted: number) => Promise<void>;
}

const openYard = async (): Promise<Yard> => {
  const stand = await openStand();
  const sink = await openMailSink();
  closing.push(stand.close, sink.close);
  return {
    stand,
    sink,
    begin: async (plan) => {
      const worker = { databaseUrl: stand.url, smtpUrl: sink.url };
      const child = startWorkerProcess(worker, plan?.older ? older : []);
      closing.push(() => child.signal('SIGKILL'));
      await child.waitFor(/at work/);
      return child;
    },
    runs: async (flow, status) =>
      (await stand.ask(`select from run where workflow_id = '${flow}' and status = '${status}'`)).length,
    reaches: (count, wanted) =>
      vi.waitFor(async () => expect(await count()).toBe(wanted), { timeout: 90_000, interval: 100 }),
  };
};

describe('older workers beside newer ones', () => {
  it('do what they know, leave everything else, and are replaced one by one under load', {
    timeout: 240_000,
  }, async () => {
    const { stand, sink, begin, runs, reaches } = await openYard();
    const { calls, url } = await openCallSink();
    const old = [await begin({ older: true }), await begin({ older: true })];
    const [kinds, configs] = [await stand.another('New kinds'), await stand.another('New settings')];
    const plain = await publish(stand, [['s', 'set-stage', { stage: 'MQL' }]]);
    const newKind = await publish(kinds, [['h', 'webhook', { url, body: { hello: 'there' } }]]);
    const newConfig = await publish(configs, [['f', 'set-field', { field: 'visits', increase: 1 }]]);

    // only older programs carry out what is due
    await kinds.start(newKind, await leadsOf(kinds, 40, 'kind'));
    await configs.start(newConfig, await leadsOf(configs, 40, 'config'));
    await stand.start(plain, await leadsOf(stand, 80, 'plain'));
    await reaches(() => runs(plain, 'ended'), 80);
    expect(
      await stand.ask(
        `select distinct node from journal where run_id in (select id from run where workflow_id <> '${plain}') order by 1`,
      ),
    ).toEqual([{ node: 'in' }, { node: 'w' }]);
    expect([await runs(newKind, 'waiting'), await runs(newConfig, 'waiting')]).toEqual([40, 40]);

    // a newer program asks for calls, and no worker that is there can make them
    const asked = () => stand.ask(`select from effect where hand = 'webhook'`).then((rows) => rows.length);
    await vi.waitFor(
      async () => {
        for (let shard = 0; shard < shardCount; shard++) await stand.runner.look(shard);
        expect(await asked()).toBe(40);
      },
      { timeout: 60_000, interval: 100 },
    );
    await stand.start(plain, await leadsOf(stand, 40, 'more'));
    await reaches(() => runs(plain, 'ended'), 120);
    expect(await stand.ask(`select distinct state, attempts from effect where hand = 'webhook'`)).toEqual([
      { state: 'intent', attempts: 0 },
    ]);

    // each older one makes way for a newer one, while more comes in
    for (const [round, leaving] of old.entries()) {
      await begin();
      await kinds.start(newKind, await leadsOf(kinds, 30, `kind${round}-`));
      await configs.start(newConfig, await leadsOf(configs, 30, `config${round}-`));
      await stand.start(plain, await leadsOf(stand, 60, `plain${round}-`));
      leaving.signal('SIGTERM');
      expect(await leaving.exited, leaving.output()).toBe(0);
    }
    await reaches(() => runs(newKind, 'ended'), 100);
    await reaches(() => runs(newConfig, 'ended'), 100);
    await reaches(() => runs(plain, 'ended'), 240);

    const walked = await stand.ask(`
      select ways, count(*)::int as runs from (
        select string_agg(node || coalesce(':' || port, ''), ' ' order by step) as ways from journal group by run_id) j group by 1 order by 1`);
    expect(walked).toEqual([
      { ways: 'in:entered w w:done f:done m m:done x', runs: 100 },
      { ways: 'in:entered w w:done h h:done m m:done x', runs: 100 },
      { ways: 'in:entered w w:done s:done m m:done x', runs: 240 },
    ]);
    expect([calls.size, Math.max(...calls.values())]).toEqual([100, 1]);
    expect([sink.accepted.size, Math.max(...sink.accepted.values())]).toEqual([440, 1]);
    expect(await stand.ask(`select distinct hand, state, attempts from effect order by 1`)).toEqual(
      ['send-email', 'webhook'].map((hand) => ({ hand, state: 'sent', attempts: 1 })),
    );
    expect(await stand.ask('select from signal union all select from parked_signal')).toEqual([]);
  });
});
