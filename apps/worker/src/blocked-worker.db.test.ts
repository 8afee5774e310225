import { startRedis } from '@ripen/testkit';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openMailSink } from '../test/mail-sink.ts';
import { openStand, type Stand } from '../test/stand.ts';
import { startWorkerProcess } from '../test/start-worker-process.ts';

const redis = await startRedis();
afterAll(() => redis?.stop());
const backends = [['PostgreSQL', ''] as const, ...(redis ? [['Redis', redis.url] as const] : [])];

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const count = 120;
/** All of them shorter than the process stands still. */
const limits = { cutOffAfter: 400, lease: 1_000, lock: 1_000 };

const prepare = async ({ publish, lead, start }: Stand): Promise<void> => {
  const flow = await publish(
    [
      ['in', 'entry', { on: 'api' }],
      ['w', 'wait', { for: { days: 1 } }],
      ['m', 'send-email', { subject: 'Hi {{ email }}', html: '<p>Hi</p>' }],
      ['s', 'set-stage', { stage: 'MQL' }],
      ['x', 'exit'],
    ],
    [
      ['in', 'entered', 'w'],
      ['w', 'done', 'm'],
      ['m', 'done', 's'],
      ['s', 'done', 'x'],
    ],
  );
  const leads = await Promise.all(Array.from({ length: count }, (_, i) => lead(`lead${i}@example.com`)));
  await start(flow, leads);
};

const ended = `select count(*)::int as n from run where status = 'ended'`;

describe.each(backends)(
  'a worker whose process stands still for longer than any time-out, with the bell on %s',
  (_name, redisUrl) => {
    it('loses its turns and its mails to another, and what it writes afterwards is refused', {
      timeout: 120_000,
    }, async () => {
      await redis?.flush();
      const stand = await openStand(redisUrl === '' ? null : redisUrl);
      const sink = await openMailSink();
      closing.push(stand.close, sink.close);
      await prepare(stand);
      const begin = (faults?: string) => {
        const common = { databaseUrl: stand.url, redisUrl, smtpUrl: sink.url, ...limits };
        const child = startWorkerProcess({ ...common, ...(faults === undefined ? {} : { faults }) });
        closing.push(() => child.signal('SIGKILL'));
        return child;
      };
      // stands still with a batch in hand, or with mails that were accepted and that it hasn't noted yet
      const blocked = begin('advance.before-commit=block(2500)@0.5,effect.replied=block(2500)@0.3');
      await blocked.waitFor(/at work/);
      await stand.ask(`update run set wake_at = now() - interval '1 second'`);
      stand.bell.ring(
        'turns',
        Array.from({ length: 64 }, (_, shard) => shard),
      );
      await blocked.waitFor(/block at advance.before-commit/);
      await blocked.waitFor(/block at effect.replied/);
      const other = begin();
      await other.waitFor(/at work/);
      await vi.waitFor(async () => expect(await stand.ask(ended)).toEqual([{ n: count }]), {
        timeout: 90_000,
        interval: 100,
      });

      expect(blocked.output()).toMatch(/idle-in-transaction timeout|terminating connection/);
      expect(await stand.ask('select distinct steps, visit from run')).toEqual([{ steps: 7, visit: 5 }]);
      expect(await stand.ask('select count(*)::int as steps from journal')).toEqual([{ steps: count * 7 }]);
      expect(await stand.ask(`select node, sum(passed)::int as passed from node_count group by 1 order by 1`)).toEqual(
        ['in', 'm', 's', 'w'].map((node) => ({ node, passed: count })),
      );
      expect(Math.max(...sink.accepted.values())).toBe(1);
      expect(await stand.ask(`select distinct state from effect where state not in ('sent', 'unknown')`)).toEqual([]);
      // mails that were in the blocked worker's hands for too long were given up by the other, and stay so
      const unknown = await stand.ask(`select from effect where state = 'unknown'`);
      expect(unknown.length).toBeGreaterThan(0);
      expect(await stand.ask('select from signal union all select from parked_signal')).toEqual([]);
    });
  },
);
